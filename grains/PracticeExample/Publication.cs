using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>The words of an example as everybody will read them. Entries of the log stay in the leerlab.</summary>
internal static partial class Publication
{
    private const int Summary = 300;

    public static PublishedWork Of(IState state)
    {
        var example = state.Find<ExampleDocument>(ExampleDocument.TheId)!;
        return new(
            WorkKind.PracticeExample,
            example.Title,
            Summarised(Readiness.TextOf(state, ExamplePart.Question)),
            [.. Enum.GetValues<ExamplePart>().Select(part => new WorkSection(NameOf(part), Readiness.TextOf(state, part))).Where(section => section.Text.Length > 0)],
            example.Themes ?? [],
            example.SchoolTypes ?? [],
            example.Years ?? [],
            example.Licence,
            example.Subject,
            Leerlab: new(example.Leerlab, example.Name),
            Schools: Named(state));
    }

    private static ImmutableArray<PublishedName> Named(IState state) =>
        [.. Releasers.Schools(state).Where(school => school.Shown == SchoolShown.Name).Select(school => new PublishedName(school.School, school.Name))];

    private static SectionName NameOf(ExamplePart part) => part switch
    {
        ExamplePart.Question => SectionName.Question,
        ExamplePart.Situation => SectionName.Situation,
        ExamplePart.Done => SectionName.Done,
        ExamplePart.Seen => SectionName.Seen,
        ExamplePart.Took => SectionName.Took,
        ExamplePart.Advice => SectionName.ToKnow,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private static string Summarised(string markdown)
    {
        var plain = Texts.Single(Marks().Replace(markdown, ""));
        return plain.Length <= Summary ? plain : $"{plain[..(Summary - 1)]}…";
    }

    /// <summary>What Markdown draws rather than says.</summary>
    [GeneratedRegex(@"[*_`#>]+|\]\([^)]*\)|\[", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
