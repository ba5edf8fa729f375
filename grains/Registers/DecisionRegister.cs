using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The numbered register of what the leerlab decided. A decision that is to be looked at again comes back on its day by itself.</summary>
internal static class DecisionRegister
{
    private const string Due = "decision-";

    public static Decision Set(IState state, SetDecision fact)
    {
        var known = Find(state, fact.Decision);
        if (fact.Said is not { } said)
            return known is null or { Withdrawn: true } ? Decision.Nothing : new DecisionWithdrawn(fact.Decision);

        return known is { Withdrawn: false } && (known.Text, known.ReviewOn, known.Item) == (said.Text, said.ReviewOn, said.Item)
            ? Decision.Nothing
            : new DecisionRegistered(fact.Decision, fact.Meeting, said);
    }

    public static Decision Review(IState state, ReviewDecision asked, DateTimeOffset now)
    {
        if (Find(state, asked.Decision) is not { Withdrawn: false } known)
            return Refusal.NotFound("decision-unknown");
        if (asked.ReviewOn <= DutchDay.Of(now))
            return Refusal.Invalid("review-past", "reviewOn");

        return known.ReviewOn == asked.ReviewOn && known.Returned is null ? Decision.Nothing : new DecisionReviewed(asked.Decision, asked.ReviewOn);
    }

    public static Decision Return(IState state, ReturnDecision fact) =>
        Find(state, fact.Decision) is { Withdrawn: false, ReviewOn: not null, Returned: null } ? new DecisionReturned(fact.Decision) : Decision.Nothing;

    public static Command? WhenDue(string name) => name.StartsWith(Due, StringComparison.Ordinal) ? new ReturnDecision(name[Due.Length..]) : null;

    public static Changes Apply(IState state, DecisionRegistered registered)
    {
        var (known, said) = (Find(state, registered.Decision), registered.Said);
        return Put(new RegisteredDecision
        {
            Id = RegisteredDecision.IdOf(registered.Decision),
            Number = known?.Number ?? state.All<RegisteredDecision>().Select(other => other.Number).DefaultIfEmpty().Max() + 1,
            Text = said.Text,
            By = said.By,
            At = said.At,
            Meeting = registered.Meeting,
            Item = said.Item,
            ReviewOn = said.ReviewOn,
        });
    }

    public static Changes Apply(IState state, DecisionWithdrawn withdrawn) => Put(Find(state, withdrawn.Decision)! with { Withdrawn = true, Returned = null });

    public static Changes Apply(IState state, DecisionReviewed reviewed) =>
        Put(Find(state, reviewed.Decision)! with { ReviewOn = reviewed.ReviewOn, Returned = null });

    public static Changes Apply(IState state, DecisionReturned returned, Stamp stamp) =>
        Changes.Put(Find(state, returned.Decision)! with { Returned = stamp.At });

    private static Changes Put(RegisteredDecision decision) => Changes.Put(decision) with
    {
        DueTimes = [new DueTime(Due + Ids.KeyOf(decision.Id), decision is { Withdrawn: false, ReviewOn: { } day } ? DutchDay.Start(day) : null)],
    };

    private static RegisteredDecision? Find(IState state, string key) => state.Find<RegisteredDecision>(RegisteredDecision.IdOf(key));
}
