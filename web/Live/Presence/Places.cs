using System.Collections.Concurrent;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Live.Presence;

/// <summary>Which places an audience may hear named: those of documents that it may see. The grain itself is asked, as someone of that audience.</summary>
internal sealed class Places(Access access)
{
    private readonly ConcurrentDictionary<(GrainId Grain, long Moved, string Rights, string Place), bool> _known = new();

    public async Task<bool> Sees(Watch watch, Said said)
    {
        if (said.Place is not { } place)
            return false;

        var key = (watch.Feed.Grain, said.Moved, watch.Audience.Key, place);
        if (_known.TryGetValue(key, out var sees))
            return sees;

        if (_known.Count > 10_000)
            _known.Clear();
        return _known[key] = await Ask(watch, place);
    }

    private async Task<bool> Ask(Watch watch, string place)
    {
        var request = new PageRequest(Ids.TypeOf(place)) { Around = place, Take = 2 };
        var answer = await access.Page(watch.Feed.Grain, watch.Reader.Caller.Actor, request, watch.Reader.Closed);
        return answer.Succeeded && answer.Value.Docs.Any(document => IdOf(document) == place);
    }

    private static string? IdOf(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.GetProperty("id").GetString();
    }
}
