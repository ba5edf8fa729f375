using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>Who else may edit an entry.</summary>
/// <param name="People">Persons; null when there are none.</param>
internal sealed record CoWriterList(ImmutableArray<string>? People);

internal static class CoWriters
{
    public static Decision Name(Asking asking, NameCoWriters command)
    {
        var entry = asking.LiveEntry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (entry.Value.By != asking.Who.Person)
            return Refusal.Forbidden("only-writer");

        var chosen = Choose(asking, entry.Value, command.CoWriters);
        if (!chosen.Succeeded)
            return chosen.Refusal;

        return Same(entry.Value.CoWriters, chosen.Value.People) ? Decision.Nothing : new CoWritersNamed(command.Entry, chosen.Value.People);
    }

    public static Changes Apply(IState state, CoWritersNamed named) =>
        Changes.Put(state.Entry(named.Entry) with { CoWriters = named.CoWriters });

    /// <summary>Each once and never the writer; all of them must be able to read the entry.</summary>
    public static Result<CoWriterList> Choose(Asking asking, EntryDocument entry, ImmutableArray<string> named)
    {
        ImmutableArray<string> people = [.. named.Distinct().Where(person => person != entry.By)];
        if (people.Length > Limits.CoWritersPerEntry)
            return Refusal.Invalid("co-writers-too-many", "coWriters").With("most", Limits.CoWritersPerEntry);
        if (!people.All(person => MayRead(asking, person, entry)))
            return Refusal.Invalid("co-writer-no-access", "coWriters");

        return new CoWriterList(people.IsEmpty ? null : people);
    }

    /// <summary>Those who may still read the entry.</summary>
    public static ImmutableArray<string>? Remaining(Asking asking, EntryDocument entry)
    {
        ImmutableArray<string> people = [.. (entry.CoWriters ?? []).Where(person => MayRead(asking, person, entry))];
        return people.IsEmpty ? null : people;
    }

    public static bool Same(ImmutableArray<string>? some, ImmutableArray<string>? others) => (some ?? []).SequenceEqual(others ?? []);

    private static bool MayRead(Asking asking, string? person, EntryDocument entry) =>
        GrainId.TryParse(person, out _) && Standing.Of(asking.State, person, asking.Now).Sees(entry);
}
