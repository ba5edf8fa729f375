using System.Net.Http.Json;
using System.Text.Json;

namespace Leerlabs.Bench.Clients;

/// <summary>Reads a whole log page by page, as a client would.</summary>
internal static class StoredEntries
{
    /// <returns>How often each entry's key stands in the log.</returns>
    public static async Task<Dictionary<string, int>> Count(int port, CancellationToken cancellation)
    {
        var door = await Door.Find("server", port, cancellation);
        using var handler = new HttpClientHandler { UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.Add("Cookie", door.Cookies[0]);
        var counts = new Dictionary<string, int>();
        var before = long.MaxValue;
        for (var more = true; more;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"/api/grains/{door.Grain}/pages/entry?take=200&before={before}", cancellation);
            foreach (var id in page.GetProperty("docs").EnumerateArray().Select(document => document.GetProperty("id").GetString()!).Where(id => id.StartsWith("entry/", StringComparison.Ordinal)))
                counts[id["entry/".Length..]] = counts.GetValueOrDefault(id["entry/".Length..]) + 1;

            more = page.GetProperty("more").GetBoolean();
            before = more ? page.GetProperty("next").GetInt64() : before;
        }

        return counts;
    }
}
