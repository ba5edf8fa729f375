using System.Runtime.CompilerServices;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Attachments;

/// <summary>
/// Which bytes the documents of a store really name. A log counts them itself; after a restore that count is of another day than what was erased since,
/// so there the documents themselves are read.
/// </summary>
public static class NeededBytes
{
    private const int AtOnce = 500;

    /// <summary>What is kept, and named by no entry, comment or upload.</summary>
    public static async IAsyncEnumerable<KeptFile> Left(IGrainStore store, IAttachments attachments, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var needed = new Dictionary<GrainId, HashSet<string>>();
        await foreach (var file in attachments.Kept(cancellation))
        {
            if (!needed.TryGetValue(file.Grain, out var keys))
                needed[file.Grain] = keys = await Of(store, file.Grain, cancellation);
            if (!keys.Contains(file.Key))
                yield return file;
        }
    }

    private static async Task<HashSet<string>> Of(IGrainStore store, GrainId log, CancellationToken cancellation)
    {
        var keys = (await store.Resident(log, cancellation)).Where(document => document.Type == "upload").SelectMany(Named).ToHashSet();
        foreach (var type in new[] { "entry", "comment" })
            for (long? before = null; ;)
            {
                var page = await store.Page(log, new(type, null, before, null, AtOnce), cancellation);
                keys.UnionWith(page.SelectMany(Named));
                if (page.IsEmpty)
                    break;

                before = page[^1].Created;
            }

        return keys;
    }

    private static IEnumerable<string> Named(StoredDocument document)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(document.Json.Span);
        var files = json.TryGetProperty("files", out var some) ? some.EnumerateArray().ToList() : [json];
        return files.Select(file => file.TryGetProperty("bytes", out var key) ? key.GetString() : null).OfType<string>();
    }
}
