using Leerlabs.Grains.Core;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.School;

/// <summary>The school's own lists, from its bordsessies and werksessies: actions until they are done, decisions with their numbers.</summary>
internal static class Lists
{
    private static readonly ActionEvents OfActions = new(
        (action, meeting, said) => new ActionListed(action, meeting, said), (action, done) => new ActionFinished(action, done), action => new ActionRemoved(action));

    private static readonly DecisionEvents OfDecisions = new(
        (decision, meeting, said) => new DecisionRegistered(decision, meeting, said),
        decision => new DecisionWithdrawn(decision),
        (decision, reviewOn) => new DecisionReviewed(decision, reviewOn),
        decision => new DecisionReturned(decision));

    /// <summary>Null for a command that is about neither list.</summary>
    public static Decision? Decide(IState state, Command command, Actor actor, DateTimeOffset now)
    {
        var actions = new ActionList(state, OfActions, person => !OwnRoles.Of(state, person, now).IsEmpty);
        var decisions = new DecisionRegister(state, OfDecisions);
        return command switch
        {
            AddAction add => actions.Add(add.Action, new(add.Text, actor.Id, now, add.Owner, add.Due)),
            ChangeAction change => actions.Change(change.Action, new(change.Text, actor.Id, now, change.Owner, change.Due)),
            FinishAction finish => actions.Finish(finish.Action, finish.Done),
            RemoveAction remove => actions.Remove(remove.Action),
            SetAction set => actions.Set(set.Meeting, set.Action, set.Said),
            SetDecision set => decisions.Set(set.Meeting, set.Decision, set.Said),
            ReviewDecision review => decisions.Review(review.Decision, review.ReviewOn, now),
            ReturnDecision turn => decisions.Return(turn.Decision),
            _ => default(Decision?),
        };
    }

    /// <summary>Null for an event that is about neither list.</summary>
    public static Changes? Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        ActionListed listed => ActionList.Listed(state, listed.Action, listed.Meeting, listed.Said, stamp),
        ActionFinished finished => ActionList.Finished(state, finished.Action, finished.Done, stamp),
        ActionRemoved removed => ActionList.Removed(removed.Action),
        DecisionRegistered registered => DecisionRegister.Registered(state, registered.Decision, registered.Meeting, registered.Said),
        DecisionWithdrawn withdrawn => DecisionRegister.Withdrawn(state, withdrawn.Decision),
        DecisionReviewed reviewed => DecisionRegister.Reviewed(state, reviewed.Decision, reviewed.ReviewOn),
        DecisionReturned returned => DecisionRegister.Returned(state, returned.Decision, stamp),
        _ => null,
    };

    public static Command? WhenDue(string name) => DecisionRegister.WhoseTurn(name) is { } decision ? new ReturnDecision(decision) : null;
}
