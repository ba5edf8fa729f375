using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What follows from every change: the pool, the leerlab and the asker hear when what they show of the request is otherwise, and the experts' text who writes in it.</summary>
internal static class Telling
{
    public static Changes With(IState before, Changes changes)
    {
        var after = new Overlay(before, changes);
        var known = before.Find<RequestDocument>(RequestDocument.TheId) is not null;
        return changes with { Messages = [.. changes.Messages, .. ToPool(before, after, known), .. ToOthers(before, after, known), .. Drafts.Tell(before, after)] };
    }

    private static ImmutableArray<Message> ToPool(IState before, Overlay after, bool known)
    {
        var (theme, text) = (The(after).Theme, TextOf(after));
        if (!known)
            return [Queue(after, theme, text)];
        if (The(before).Theme is var earlier && earlier != theme)
            return [new(Pool(earlier), new LeaveQueue(after.Grain.Key)), Queue(after, theme, text)];

        return RequestSummary.Same(RequestSummary.Of(before), RequestSummary.Of(after)) && TextOf(before) == text ? [] : [Queue(after, theme, text)];
    }

    private static IEnumerable<Message> ToOthers(IState before, Overlay after, bool known)
    {
        var (key, request) = (after.Grain.Key, The(after));
        var forLeerlab = AskedSummary.ForLeerlab(after);
        if (!known || forLeerlab != AskedSummary.ForLeerlab(before))
            yield return new(GrainId.Parse(request.Leerlab), new SetRequest(key, forLeerlab));

        var forAsker = AskedSummary.ForAsker(after);
        if (!known || forAsker != AskedSummary.ForAsker(before))
            yield return new(GrainId.Parse(request.Asker), new SetAsked(key, request.Leerlab, forAsker));
    }

    private static Message Queue(Overlay after, string theme, string text) =>
        new(Pool(theme), new QueueRequest(after.Grain.Key, RequestSummary.Of(after), text));

    private static GrainId Pool(string theme) => new("expert-pool", theme);

    private static string TextOf(IState state)
    {
        var text = state.Find<QuestionDocument>(QuestionDocument.TheId)!.Question.Text;
        return text.Length <= Limits.RequestHead ? text : $"{text[..(Limits.RequestHead - 1)]}…";
    }

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;
}
