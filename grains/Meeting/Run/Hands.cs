using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Who wants to say something.</summary>
internal static class Hands
{
    public static Decision Raise(RunDocument run, RaiseHand asked, string actor)
    {
        var person = asked.Person ?? actor;
        if (person != actor && (asked.Raised || run.Leader != actor))
            return Refusal.Forbidden("only-leader");

        return run.Hands.Any(hand => hand.Person == person) == asked.Raised ? Decision.Nothing : new HandRaised(person, asked.Raised);
    }

    public static Changes Apply(IState state, HandRaised raised, Stamp stamp)
    {
        var run = Running.Run(state);
        var others = run.Hands.RemoveAll(hand => hand.Person == raised.Person);
        return Changes.Put(run with { Hands = raised.Raised ? others.Add(new Hand(raised.Person, stamp.At)) : others });
    }
}
