using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Factsheets are works that are made here, by the staff; each change is a new edition.</summary>
internal static class Factsheets
{
    private const int MostSections = 4;

    /// <summary>What a factsheet may tell, in the form of its source: a question, then insights, examples and tools.</summary>
    private static readonly ImmutableArray<SectionName> Names = [SectionName.Question, SectionName.Research, SectionName.Examples, SectionName.Tools];

    public static Decision Set(IState state, SetFactsheet asked)
    {
        var known = Find(state, asked.Factsheet);
        var refusal = (Ids.IsPart(asked.Factsheet) ? null : Refusal.Invalid("id-wrong", "factsheet"))
            ?? (known is null or { WorkKind: WorkKind.Factsheet } ? null : Refusal.Conflict("factsheet-key-taken"))
            ?? ((known?.Edition ?? 0) == asked.Edition ? null : Refusal.Conflict("factsheet-changed"))
            ?? Check.Line(asked.Title, "title")
            ?? Check.Text(asked.Summary, "summary")
            ?? RefuseSections(asked.Sections);
        return refusal is not null ? refusal : Edition(asked.Factsheet, asked.Edition + 1, Content(asked));
    }

    public static Decision Withdraw(IState state, WithdrawFactsheet asked) =>
        Find(state, asked.Factsheet) is not { WorkKind: WorkKind.Factsheet } known ? Refusal.NotFound()
        : known.State == WorkState.Withdrawn ? Decision.Nothing
        : new WorkWithdrawn(asked.Factsheet, null);

    /// <summary>Another edition, with something more in a section.</summary>
    public static Result<WorkPublished> With(IState state, string factsheet, int edition, SectionName section, string text)
    {
        if (Find(state, factsheet) is not { WorkKind: WorkKind.Factsheet, State: WorkState.Public } known)
            return Refusal.NotFound();
        if (known.Edition != edition || state.Find<EditionDocument>(EditionDocument.IdOf(factsheet, edition)) is not { Content: var content })
            return Refusal.Conflict("factsheet-changed");

        var before = content.Sections.FirstOrDefault(one => one.Name == section);
        var more = new WorkSection(section, before is null ? text : $"{before.Text.TrimEnd()}\n{text}");
        ImmutableArray<WorkSection> sections = [.. Names.Select(name => name == section ? more : content.Sections.FirstOrDefault(one => one.Name == name)).OfType<WorkSection>()];
        return RefuseSections(sections) is { } refusal ? refusal : Edition(factsheet, edition + 1, content with { Sections = sections });
    }

    public static WorkDocument? Find(IState state, string key) => state.Find<WorkDocument>(WorkDocument.IdOf(key));

    private static WorkPublished Edition(string key, int edition, PublishedWork content) => new(key, edition, new PublishWork(key, edition, content));

    private static PublishedWork Content(SetFactsheet asked) => new(
        WorkKind.Factsheet,
        Texts.Single(asked.Title),
        asked.Summary.Trim(),
        [.. Names.Select(name => asked.Sections.FirstOrDefault(section => section.Name == name)).OfType<WorkSection>().Where(section => Texts.OrNone(section.Text) is not null)],
        [asked.Factsheet],
        [],
        [],
        Licence.CcBy);

    private static Refusal? RefuseSections(ImmutableArray<WorkSection> sections) =>
        sections.Length <= MostSections && sections.All(section => Names.Contains(section.Name)) && sections.Select(section => section.Name).Distinct().Count() == sections.Length
            ? sections.Select(section => Check.AtMost(section.Text, "sections", Limits.EntryText)).FirstOrDefault(refusal => refusal is not null)
            : Refusal.Invalid("factsheet-sections-wrong", "sections");
}
