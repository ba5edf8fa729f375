using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Search;
using Leerlabs.Search.Finding;
using Leerlabs.Search.Following;
using Leerlabs.Silo;

namespace Leerlabs.Web.Search;

/// <summary>
/// Searches in the library as a visitor, whoever asks: the index proposes, and every work is read again in the library, with a visitor's rights, before
/// it is shown.
/// </summary>
internal sealed class LibrarySearch(IServiceProvider services, IGrainHost host, LibraryRegions regions, TimeProvider time) : ILibrarySearch
{
    /// <summary>Of what someone writes, so much must stand in a work that is shown as alike.</summary>
    private const double LeastAlike = 0.3;

    public async Task<LibraryAnswer> Find(LibraryQuestion question, CancellationToken cancellation)
    {
        if (services.GetService<NodeSearch>() is not { } search)
            return LibraryAnswer.Nothing;

        var audience = await host.AudienceOf(LibraryRules.Main, Actor.Visitor, cancellation);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        var found = await search.FindWorks(Asked(question, audience, unknown), cancellation);
        if (unknown.Count > 0)
        {
            await regions.Learn(unknown, cancellation);
            found = await search.FindWorks(Asked(question, audience, unknown), cancellation);
        }

        return await Answer(question, found, cancellation);
    }

    private WorkQuestion Asked(LibraryQuestion question, Audience audience, HashSet<string> unknown)
    {
        var take = Math.Clamp(question.Take, 1, LibraryQuestion.Most);
        var chosen = ImmutableDictionary.CreateRange(new Dictionary<string, ImmutableArray<string>>
        {
            [WorkFacets.Theme] = question.Themes,
            [WorkFacets.SchoolType] = question.SchoolTypes,
            [WorkFacets.Region] = question.Regions,
            [WorkFacets.Programme] = question.Programmes,
            [WorkFacets.Kind] = question.Kinds,
        });
        return new(question.Text, audience)
        {
            Chosen = chosen,
            RegionsOf = school => regions.Of(school, unknown),
            Alike = question.Alike,
            Skip = (Math.Max(1, question.Page) - 1) * take,
            Take = take,
            Now = time.GetUtcNow(),
        };
    }

    private async Task<LibraryAnswer> Answer(LibraryQuestion question, FoundWorks found, CancellationToken cancellation)
    {
        var works = await Read<WorkDocument>("work", found.Works, cancellation);
        var newest = works.Values.Where(work => work.State == WorkState.Public).Select(work => EditionDocument.IdOf(Ids.KeyOf(work.Id), work.Edition));
        var editions = (await Read<EditionDocument>("edition", [.. newest], cancellation)).Values.ToDictionary(edition => WorkDocument.IdOf(edition.Work));
        var shown = found.Works.Select(editions.GetValueOrDefault).OfType<EditionDocument>().Where(edition => !question.Alike || found.Covers(edition) >= LeastAlike).ToList();
        return new(
            [.. shown.Select(edition => Hit(edition, found))],
            question.Alike ? shown.Count : found.Total - (found.Works.Length - shown.Count),
            CountsOf(found),
            shown is [var first, ..] ? found.Meant(question.Text, first) : null);
    }

    private async Task<Dictionary<string, T>> Read<T>(string type, ImmutableArray<string> ids, CancellationToken cancellation)
        where T : Document
    {
        if (ids.IsEmpty)
            return [];

        var json = host.RulesOf(LibraryRules.Main.Kind)!.Documents.First(known => known.Name == type).Json;
        var page = await host.Page(LibraryRules.Main, Actor.Visitor, new(type) { Ids = ids }, cancellation);
        return page.Succeeded ? page.Value.Docs.Select(doc => (T)JsonSerializer.Deserialize(doc.Span, json)!).ToDictionary(doc => doc.Id) : [];
    }

    private static LibraryHit Hit(EditionDocument edition, FoundWorks found)
    {
        var snippet = found.Cut(edition) ?? new Snippet("summary", edition.Content.Summary, []);
        var kind = JsonNamingPolicy.KebabCaseLower.ConvertName($"{edition.Content.WorkKind}");
        return new(edition.Work, kind, edition.Content.Title, edition.Content.Summary, snippet.Field, snippet.Text, snippet.Marks);
    }

    private static LibraryCounts CountsOf(FoundWorks found) => new(
        found.Counts[WorkFacets.Theme],
        found.Counts[WorkFacets.SchoolType],
        found.Counts[WorkFacets.Region],
        found.Counts[WorkFacets.Programme],
        found.Counts[WorkFacets.Kind]);
}
