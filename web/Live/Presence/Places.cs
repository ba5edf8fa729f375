using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Live.Presence;

/// <summary>
/// Which places an audience may hear named: those of documents that it may see. The grain itself is asked, as someone of that audience. In a shared text, which
/// whoever watches it sees whole, a place is a spot in the text.
/// </summary>
internal sealed partial class Places(Access access)
{
    private readonly ConcurrentDictionary<(GrainId Grain, long Moved, string Rights, string Place), bool> _known = new();

    public async Task<bool> Sees(Watch watch, Said said)
    {
        if (said.Place is not { } place)
            return false;
        if (watch.Feed.Grain.Kind == "text")
            return Spot().IsMatch(place);

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

    [GeneratedRegex(@"^caret/\d{1,9}-\d{1,7}-\d{1,7}\z")]
    private static partial Regex Spot();

    private static string? IdOf(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.GetProperty("id").GetString();
    }
}
