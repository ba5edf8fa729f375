using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Registers;

/// <summary>
/// The numbered register of what a leerlab or a school decided. A decision that is to be looked at again comes back on its day by itself.
/// </summary>
internal sealed class DecisionRegister(IState state, DecisionEvents events)
{
    private const string Due = "decision-";

    /// <summary>Of a meeting; nothing said: taken back there.</summary>
    public Decision Set(string meeting, string key, SaidDecision? said)
    {
        var known = Find(state, key);
        if (said is null)
            return known is null or { Withdrawn: true } ? Decision.Nothing : events.Withdrawn(key);

        return known is { Withdrawn: false } && (known.Text, known.ReviewOn, known.Item) == (said.Text, said.ReviewOn, said.Item)
            ? Decision.Nothing
            : events.Registered(key, meeting, said);
    }

    public Decision Review(string key, DateOnly? reviewOn, DateTimeOffset now)
    {
        if (Find(state, key) is not { Withdrawn: false } known)
            return Refusal.NotFound("decision-unknown");
        if (reviewOn <= DutchDay.Of(now))
            return Refusal.Invalid("review-past", "reviewOn");

        return known.ReviewOn == reviewOn && known.Returned is null ? Decision.Nothing : events.Reviewed(key, reviewOn);
    }

    public Decision Return(string key) =>
        Find(state, key) is { Withdrawn: false, ReviewOn: not null, Returned: null } ? events.Returned(key) : Decision.Nothing;

    /// <summary>The decision of which a due time of this name says that its day has come; null for another's name.</summary>
    public static string? WhoseTurn(string name) => name.StartsWith(Due, StringComparison.Ordinal) ? name[Due.Length..] : null;

    public static Changes Registered(IState state, string key, string meeting, SaidDecision said) => Put(new RegisteredDecision
    {
        Id = RegisteredDecision.IdOf(key),
        Number = Find(state, key)?.Number ?? state.All<RegisteredDecision>().Select(other => other.Number).DefaultIfEmpty().Max() + 1,
        Text = said.Text,
        By = said.By,
        At = said.At,
        Meeting = meeting,
        Item = said.Item,
        ReviewOn = said.ReviewOn,
    });

    public static Changes Withdrawn(IState state, string key) => Put(Find(state, key)! with { Withdrawn = true, Returned = null });

    public static Changes Reviewed(IState state, string key, DateOnly? reviewOn) => Put(Find(state, key)! with { ReviewOn = reviewOn, Returned = null });

    public static Changes Returned(IState state, string key, Stamp stamp) => Changes.Put(Find(state, key)! with { Returned = stamp.At });

    private static Changes Put(RegisteredDecision decision) => Changes.Put(decision) with
    {
        DueTimes = [new DueTime(Due + Ids.KeyOf(decision.Id), decision is { Withdrawn: false, ReviewOn: { } day } ? DutchDay.Start(day) : null)],
    };

    private static RegisteredDecision? Find(IState state, string key) => state.Find<RegisteredDecision>(RegisteredDecision.IdOf(key));
}
