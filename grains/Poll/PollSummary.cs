using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>What a poll tells its leerlab of itself.</summary>
/// <param name="Options">How many dates are proposed.</param>
/// <param name="Answered">The schools that owe no answer any more.</param>
/// <param name="Owes">The people who do.</param>
/// <param name="Meeting">The key of the meeting that it became.</param>
public sealed record PollSummary(
    string Title,
    PollState State,
    int Options,
    ImmutableArray<string> Answered,
    ImmutableArray<string> Owes,
    DateTimeOffset? Deadline = null,
    string? Meeting = null) : Part
{
    /// <summary>Of a poll that has begun.</summary>
    public static PollSummary Of(IState state)
    {
        var poll = state.Find<PollDocument>(PollDocument.TheId)!;
        var open = poll.State == PollState.Open;
        return new(
            poll.Title,
            poll.State,
            state.All<OptionDocument>().Count(),
            Ballots.Answered(state),
            open ? [.. Ballots.Owing(state).Where(voice => Ids.TypeOf(voice) == "person")] : [],
            poll.Deadline,
            poll.Chosen?.Meeting);
    }

    public static bool Same(PollSummary some, PollSummary other) =>
        some.Answered.SequenceEqual(other.Answered) && some.Owes.SequenceEqual(other.Owes)
        && some == other with { Answered = some.Answered, Owes = some.Owes };
}

/// <summary>A poll as its leerlab knows it; its document's id is the poll's grain.</summary>
public sealed record StartedPoll : Document
{
    public required string Title { get; init; }

    public required PollState State { get; init; }

    public required string Organiser { get; init; }

    public required int Options { get; init; }

    public required ImmutableArray<string> Answered { get; init; }

    public required ImmutableArray<string> Owes { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public string? Meeting { get; init; }

    public static string IdOf(string key) => $"poll/{key}";

    /// <summary>What the poll told last.</summary>
    public PollSummary Told() => new(Title, State, Options, Answered, Owes, Deadline, Meeting);

    public StartedPoll With(PollSummary told) => this with
    {
        Title = told.Title,
        State = told.State,
        Options = told.Options,
        Answered = told.Answered,
        Owes = told.Owes,
        Deadline = told.Deadline,
        Meeting = told.Meeting,
    };
}
