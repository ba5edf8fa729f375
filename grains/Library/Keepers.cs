using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>The library's staff, as the programme tells.</summary>
internal static class Keepers
{
    public static ImmutableArray<string> People(IState state) => state.Find<LibraryStaff>(LibraryStaff.TheId)?.People ?? [];

    public static Decision Set(IState state, NameStaff fact) =>
        state.Find<LibraryStaff>(LibraryStaff.TheId) is { } known && (known.Stamp > fact.Stamp || known.People.SequenceEqual(fact.People))
            ? Decision.Nothing
            : new StaffNamed(fact);

    public static Changes Apply(StaffNamed set) =>
        Changes.Put(new LibraryStaff { Id = LibraryStaff.TheId, People = set.Fact.People, Stamp = set.Fact.Stamp });
}
