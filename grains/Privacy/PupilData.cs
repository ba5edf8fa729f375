using System.Collections.Immutable;
using Leerlabs.Grains.Privacy.Names;

namespace Leerlabs.Grains.Privacy;

/// <summary>
/// Finds what may tell which pupil a text is about: by its shape (<see cref="PupilShapes"/>) and by names in their context (<see cref="PupilNames"/>).
/// The browser asks the same before anything is sent (web/client/src/lib/pupils); both are held against tests/Grains.Tests/Privacy.
/// </summary>
public static class PupilData
{
    private static readonly ImmutableHashSet<string> Nobody = [];

    /// <summary>The kinds that stand in any of these texts, each once, in one fixed order.</summary>
    public static ImmutableArray<PupilDataKind> KindsIn(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(text => FindsIn(text, Nobody)).Select(find => find.Kind).Distinct().Order()];

    /// <summary>Everything that is found, in the order of the kinds and then of the text.</summary>
    /// <param name="known">Given names of people who are no pupils, in the parts that <see cref="NameLists.PartsOf"/> makes of them.</param>
    public static ImmutableArray<PupilFind> FindsIn(string text, IReadOnlySet<string> known)
    {
        var shapes = PupilShapes.In(text).ToImmutableArray();
        var names = PupilNames.In(text, known).Where(name => shapes.All(shape => name.Start >= shape.Start + shape.Length || shape.Start >= name.Start + name.Length));
        return [.. shapes.Concat(names).OrderBy(find => find.Kind).ThenBy(find => find.Start)];
    }
}
