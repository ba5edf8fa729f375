using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.Programme;

/// <summary>The library hears who manages the programme: they keep it.</summary>
internal static class Libraries
{
    public static Message Tell(IEnumerable<Manager> managers, Stamp stamp) =>
        new(LibraryRules.Main, new NameStaff(stamp.Seq, [.. managers.Select(manager => manager.Person).Order(StringComparer.Ordinal)]));
}
