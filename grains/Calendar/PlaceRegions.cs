using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Calendar;

/// <summary>The holiday region of a school of which no register says it: that of the other schools in the same place. The place decides, never the municipality, which may be split.</summary>
public static class PlaceRegions
{
    /// <returns>Null when no school of that place has a region, or they have different ones.</returns>
    public static Region? Of(string place, IEnumerable<(string Place, Region? Region)> others)
    {
        var wanted = Joined(place);
        Region[] found = [.. others.Where(other => Joined(other.Place) == wanted).Select(other => other.Region).OfType<Region>().Distinct()];
        return found is [var only] ? only : null;
    }

    // 's-Gravenhage is S GRAVENHAGE in a register.
    private static string Joined(string place) => FoldedText.Fold(place).Replace(" ", "", StringComparison.Ordinal);
}
