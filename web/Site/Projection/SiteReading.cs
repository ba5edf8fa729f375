using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Programme;

namespace Leerlabs.Web.Site.Projection;

/// <summary>Makes the projection, whole or from what changed.</summary>
internal sealed class SiteReading(VisitorReading reading, TimeProvider time)
{
    public async Task<PublicSite> Whole(long version, CancellationToken cancellation)
    {
        var works = await reading.All<WorkDocument>(LibraryRules.Main, cancellation);
        var leerlabs = await reading.All<ListedLeerlab>(DirectoryRules.Main, cancellation);
        var schools = await reading.Named<ListedSchool>(DirectoryRules.Main, SchoolsIn(works, leerlabs), cancellation);
        var site = new PublicSite(
            works.ToImmutableDictionary(PublicSite.KeyOf),
            leerlabs.ToImmutableDictionary(leerlab => leerlab.Id),
            schools.ToImmutableDictionary(school => school.Id),
            ImmutableDictionary<string, Theme>.Empty,
            "",
            version,
            time.GetUtcNow());
        return await WithProgramme(site, cancellation);
    }

    /// <param name="changed">Ids of documents that may be otherwise now, by their grain.</param>
    public async Task<PublicSite> Anew(PublicSite site, ILookup<GrainId, string> changed, CancellationToken cancellation)
    {
        var next = await WithWorks(site, Of("work", changed[LibraryRules.Main]), cancellation);
        next = await WithListed(next, changed[DirectoryRules.Main], cancellation);
        next = changed[ProgrammeRules.Main].Any() ? await WithProgramme(next, cancellation) : next;
        return ReferenceEquals(next, site) ? site : next.Renewed(site.Version + 1, time.GetUtcNow());
    }

    private async Task<PublicSite> WithWorks(PublicSite site, ImmutableArray<string> ids, CancellationToken cancellation)
    {
        if (ids.IsEmpty)
            return site;

        var works = await reading.Named<WorkDocument>(LibraryRules.Main, ids, cancellation);
        var known = site.Works.RemoveRange(ids.Select(Ids.KeyOf)).SetItems(works.ToDictionary(PublicSite.KeyOf));
        return await WithSchools(site with { Works = known }, SchoolsIn(works, []).Where(school => !site.Schools.ContainsKey(school)), cancellation);
    }

    private async Task<PublicSite> WithListed(PublicSite site, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var (leerlabs, schools) = (Of("leerlab", ids), Of("school", ids).Where(site.Schools.ContainsKey));
        if (leerlabs.IsEmpty && !schools.Any())
            return site;

        var found = await reading.Named<ListedLeerlab>(DirectoryRules.Main, leerlabs, cancellation);
        var next = site with { Leerlabs = site.Leerlabs.RemoveRange(leerlabs).SetItems(found.ToDictionary(leerlab => leerlab.Id)) };
        return await WithSchools(next, SchoolsIn([], found).Where(school => !site.Schools.ContainsKey(school)).Concat(schools), cancellation);
    }

    private async Task<PublicSite> WithSchools(PublicSite site, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var schools = await reading.Named<ListedSchool>(DirectoryRules.Main, ids, cancellation);
        return site with { Schools = site.Schools.SetItems(schools.ToDictionary(school => school.Id)) };
    }

    private async Task<PublicSite> WithProgramme(PublicSite site, CancellationToken cancellation) => site with
    {
        Themes = (await reading.All<Theme>(ProgrammeRules.Main, cancellation)).ToImmutableDictionary(PublicSite.KeyOf),
        Programme = (await reading.All<ProgrammeDocument>(ProgrammeRules.Main, cancellation)).FirstOrDefault()?.Name ?? "",
    };

    private static ImmutableArray<string> Of(string type, IEnumerable<string> ids) => [.. ids.Where(id => Ids.TypeOf(id) == type).Distinct()];

    private static IEnumerable<string> SchoolsIn(IEnumerable<WorkDocument> works, IEnumerable<ListedLeerlab> leerlabs) =>
        works.SelectMany(work => work.Schools ?? []).Select(school => school.Grain).Concat(leerlabs.SelectMany(leerlab => leerlab.Schools)).Distinct();
}
