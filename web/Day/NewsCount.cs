using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Live;

namespace Leerlabs.Web.Day;

/// <summary>Counts what someone may read in a log and did not see yet, asked of the log itself with that person's rights of now.</summary>
internal sealed class NewsCount(Access access)
{
    /// <summary>Nobody reads more than this before they look.</summary>
    private const int Most = 2_000;

    /// <summary>Entries and comments of others that were placed after a <c>created</c> number; null when the person may not read the log.</summary>
    public async Task<LogNews?> Of(GrainId log, string person, long after, CancellationToken cancellation)
    {
        var entries = await Count(log, person, "entry", after, cancellation);
        var comments = await Count(log, person, "comment", after, cancellation);
        return entries is { } written && comments is { } answered
            ? new($"{log}", written.Count, answered.Count, written.More || answered.More, Math.Max(written.Seq, answered.Seq))
            : null;
    }

    private async Task<(int Count, bool More, long Seq)?> Count(GrainId log, string person, string type, long after, CancellationToken cancellation)
    {
        var (count, filter) = (0, JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["newsFor"] = person }));
        while (true)
        {
            var request = new PageRequest(type) { After = after, Take = Limits.PageMost, Filter = filter };
            var page = await access.Page(log, Actor.Person(person), request, cancellation);
            if (!page.Succeeded)
                return null;

            count += page.Value.Docs.Count(json => IsOf(type, json));
            if (!page.Value.More || page.Value.Next is not { } next || count >= Most)
                return (count, page.Value.More, page.Value.Seq);

            after = next;
        }
    }

    /// <summary>An entry's thread comes along with it.</summary>
    private static bool IsOf(string type, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Ids.TypeOf(document.RootElement.GetProperty("id").GetString()!) == type;
    }
}

/// <param name="Seq">The log's head when it was counted.</param>
/// <param name="More">There are more than were counted.</param>
internal sealed record LogNews(string Log, int Entries, int Comments, bool More, long Seq);
