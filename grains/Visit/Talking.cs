using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Visit;

/// <summary>The goal before the lesson, what was seen in it, and the three parts of the talk after it.</summary>
internal static class Talking
{
    public static Decision SetGoal(VisitDocument visit, SetVisitGoal asked) =>
        Check.AtMost(asked.Goal, "goal") is { } refusal ? refusal
        : Texts.OrNone(asked.Goal) == visit.Goal ? Decision.Nothing
        : new VisitGoalSet(Texts.OrNone(asked.Goal));

    public static Decision Observe(IState state, Observe asked)
    {
        var seen = new Observe(Texts.OrNone(asked.Situation), Texts.OrNone(asked.Pupils), Texts.OrNone(asked.Effect));
        var known = state.Find<Observation>(Observation.TheId);
        return (TooLong(asked.Situation, "situation") ?? TooLong(asked.Pupils, "pupils") ?? TooLong(asked.Effect, "effect")) is { } refusal ? refusal
            : (seen.Situation, seen.Pupils, seen.Effect) == (known?.Situation, known?.Pupils, known?.Effect) ? Decision.Nothing
            : new Observed(seen);
    }

    public static Decision Give(IState state, GiveFeedback asked)
    {
        var given = new GiveFeedback(Texts.OrNone(asked.FeedUp), Texts.OrNone(asked.FeedBack), Texts.OrNone(asked.FeedForward));
        var known = Find(state);
        return (TooLong(asked.FeedUp, "feedUp") ?? TooLong(asked.FeedBack, "feedBack") ?? TooLong(asked.FeedForward, "feedForward")) is { } refusal ? refusal
            : (given.FeedUp, given.FeedBack, given.FeedForward) == (known?.FeedUp, known?.FeedBack, known?.FeedForward) ? Decision.Nothing
            : new FeedbackGiven(given);
    }

    /// <summary>Not without all three: praise without a next step helps nobody on.</summary>
    public static Decision Close(IState state) => Find(state) switch
    {
        null or { FeedUp: null } => Refusal.Conflict("visit-without-feed-up"),
        { FeedBack: null } => Refusal.Conflict("visit-without-feedback"),
        { FeedForward: null } => Refusal.Conflict("visit-without-feedforward"),
        _ => new VisitClosed(),
    };

    public static Changes Apply(IState state, VisitGoalSet set) => Changes.Put(Planning.The(state) with { Goal = set.Goal });

    public static Changes Apply(Observed observed) => Changes.Put(new Observation
    {
        Id = Observation.TheId,
        Situation = observed.Seen.Situation,
        Pupils = observed.Seen.Pupils,
        Effect = observed.Seen.Effect,
    });

    public static Changes Apply(FeedbackGiven given) => Changes.Put(new Feedback
    {
        Id = Feedback.TheId,
        FeedUp = given.Given.FeedUp,
        FeedBack = given.Given.FeedBack,
        FeedForward = given.Given.FeedForward,
    });

    public static Changes Close(IState state, VisitDocument visit) =>
        Planning.Put(state, visit with { State = VisitState.Closed }, Find(state)!.FeedForward);

    private static Feedback? Find(IState state) => state.Find<Feedback>(Feedback.TheId);

    private static Refusal? TooLong(string? text, string field) => Check.AtMost(text, field, Limits.PracticeText);
}
