using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>The leerlabs that think or thought of the person as their coach.</summary>
internal static class Candidacies
{
    public static Decision Set(IState state, SetCandidacy asked) =>
        state.Find<Candidacy>(Candidacy.IdOf(asked.Leerlab)) is { } known && (known.Stamp > asked.Stamp || (known.Name, known.Asked) == (asked.Name, asked.Asked))
            ? Decision.Nothing
            : new CandidacySet(asked.Leerlab, asked);

    public static Changes Apply(IState state, CandidacySet set)
    {
        var candidacy = new Candidacy
        {
            Id = Candidacy.IdOf(set.Leerlab),
            Leerlab = set.Leerlab,
            Name = set.Candidacy.Name,
            Stamp = set.Candidacy.Stamp,
            Asked = set.Candidacy.Asked,
        };
        return Listing.With(state, Changes.Put(candidacy));
    }
}
