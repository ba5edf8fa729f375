using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Search;

/// <summary>Where schools are: the holiday region and the province, as the directory tells. Kept for an hour; schools seldom move.</summary>
internal sealed class LibraryRegions(IGrainHost host, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (ImmutableArray<string> Regions, DateTimeOffset Read)> _known = new();

    /// <param name="unknown">Takes the school when it must be asked first.</param>
    public ImmutableArray<string> Of(string school, ISet<string> unknown)
    {
        if (_known.TryGetValue(school, out var known) && known.Read > time.GetUtcNow() - Life)
            return known.Regions;

        unknown.Add(school);
        return [];
    }

    /// <summary>Asks the directory; of a school that it does not have nothing is known.</summary>
    public async Task Learn(IReadOnlyCollection<string> schools, CancellationToken cancellation)
    {
        foreach (var some in schools.Chunk(Limits.PageMost))
        {
            var page = await host.Page(DirectoryRules.Main, Actor.System, new("school") { Ids = [.. some] }, cancellation);
            var read = some.ToDictionary(school => school, _ => ImmutableArray<string>.Empty);
            foreach (var json in page.Succeeded ? page.Value.Docs : [])
            {
                using var school = JsonDocument.Parse(json);
                read[school.RootElement.Text("id")!] = [.. new[] { school.RootElement.Text("region"), school.RootElement.Text("province") }.OfType<string>()];
            }

            foreach (var (school, regions) in read)
                _known[school] = (regions, time.GetUtcNow());
        }
    }
}
