using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What a request tells the pool of itself: its course, without a word of it.</summary>
/// <param name="Name">The leerlab's.</param>
/// <param name="Since">From when the promised time counts.</param>
/// <param name="Along">Colleagues who were asked along.</param>
/// <param name="AtOnce">Accepted without having come back.</param>
/// <param name="Flagged">Something in it looks like pupil data.</param>
/// <param name="School">In whose name it was asked, when that is a school: behind a signal schools are counted.</param>
public sealed record RequestSummary(
    string Leerlab,
    string Name,
    RequestState State,
    DateTimeOffset Asked,
    DateTimeOffset Since,
    RequestSide Turn,
    ImmutableArray<string> Along,
    DateOnly? By = null,
    string? Expert = null,
    DateTimeOffset? Taken = null,
    DateTimeOffset? Answered = null,
    DateTimeOffset? Settled = null,
    int? Returned = null,
    bool? AtOnce = null,
    bool? Flagged = null,
    Helped? Helped = null,
    string? School = null) : Part
{
    public static RequestSummary Of(IState state)
    {
        var request = state.Find<RequestDocument>(RequestDocument.TheId)!;
        return new(
            request.Leerlab,
            request.Name,
            request.State,
            request.Asked,
            request.Since,
            request.Turn,
            [.. state.All<AlongDocument>().Where(along => along.Ended is null).Select(along => along.Person).Order(StringComparer.Ordinal)],
            state.Find<QuestionDocument>(QuestionDocument.TheId)!.Question.By,
            request.Expert,
            request.Taken,
            request.Answered,
            request.Settled,
            request.Returned,
            request.State is RequestState.Accepted or RequestState.Closed && request.Returned is null ? true : null,
            state.Find<CheckDocument>(CheckDocument.TheId) is null ? null : true,
            state.Find<Evaluation>(Evaluation.TheId)?.Helped,
            request.School);
    }

    public static bool Same(RequestSummary some, RequestSummary other) =>
        some.Along.SequenceEqual(other.Along) && some == other with { Along = some.Along, Unknown = some.Unknown };
}

/// <summary>What a request tells its leerlab, and its asker, of itself.</summary>
/// <param name="Theme">The key of the pool.</param>
/// <param name="Question">How it begins: only when the whole leerlab reads it.</param>
/// <param name="Asker">The same.</param>
public sealed record AskedSummary(
    string Theme,
    RequestReaders Readers,
    RequestState State,
    DateTimeOffset At,
    RequestSide Turn,
    DateOnly? Promised = null,
    string? School = null,
    string? Question = null,
    string? Asker = null) : Part
{
    /// <summary>For the leerlab: what all who read its entries may know.</summary>
    public static AskedSummary ForLeerlab(IState state)
    {
        var all = ForAsker(state);
        return all.Readers switch
        {
            RequestReaders.Lab => all with { Asker = The(state).Asker },
            RequestReaders.School => all with { Question = null },
            // Theme and state: nothing that tells who asked, nor whose turn it is.
            _ => new AskedSummary(all.Theme, all.Readers, all.State, all.At, RequestSide.Expert),
        };
    }

    public static AskedSummary ForAsker(IState state)
    {
        var request = The(state);
        var text = state.Find<QuestionDocument>(QuestionDocument.TheId)!.Question.Text;
        return new(
            request.Theme, request.Readers, request.State, request.Asked, request.Turn, request.Promised, request.School,
            text.Length <= Limits.Line ? text : $"{text[..(Limits.Line - 1)]}…");
    }

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;
}
