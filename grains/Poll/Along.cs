using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;

namespace Leerlabs.Grains.Poll;

/// <summary>What follows from every change: the organiser hears when everyone has answered, the leerlab when what it shows of the poll is otherwise.</summary>
internal static class Along
{
    public static Changes With(IState state, Changes changes, Stamp stamp)
    {
        var after = Completed(state, changes, stamp);
        var summary = PollSummary.Of(new Overlay(state, after));
        return state.Find<PollDocument>(PollDocument.TheId) is { } poll && PollSummary.Same(PollSummary.Of(state), summary)
            ? after
            : after with { Messages = after.Messages.Add(ToLeerlab(new Overlay(state, after), summary)) };
    }

    private static Changes Completed(IState state, Changes changes, Stamp stamp)
    {
        var after = new Overlay(state, changes);
        var poll = after.Find<PollDocument>(PollDocument.TheId)!;
        if (poll is not { State: PollState.Open, Complete: null } || !Owes(state) || Owes(after))
            return changes;

        return changes with
        {
            Puts = [.. changes.Puts.Where(put => put.Id != poll.Id), poll with { Complete = stamp.At }],
            Messages = changes.Messages.Add(Notices.Complete(state, poll.Organiser, stamp)),
        };
    }

    private static bool Owes(IState state) => state.Find<PollDocument>(PollDocument.TheId) is not null && !Ballots.Owing(state).IsEmpty;

    private static Message ToLeerlab(Overlay state, PollSummary summary) =>
        new(GrainId.Parse(state.Find<PollDocument>(PollDocument.TheId)!.Leerlab), new SetPoll(state.Grain.Key, summary));
}
