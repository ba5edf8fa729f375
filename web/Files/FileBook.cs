using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Files;

/// <summary>What a log or request knows of uploads and bytes. People do not see it; the house does.</summary>
internal sealed class FileBook(IGrainHost host)
{
    /// <summary>An upload, when there is one.</summary>
    public async Task<KnownUpload?> Upload(GrainId log, string upload, CancellationToken cancellation)
    {
        var id = $"upload/{upload}";
        var page = await host.Page(log, Actor.System, new("upload") { Around = id, Take = 1 }, cancellation);
        return page.Succeeded ? page.Value.Docs.Select(Read).Where(document => document.Text("id") == id).Select(KnownUpload.Of).FirstOrDefault() : null;
    }

    /// <summary>All bytes that a log has counted, by key, with how often they are needed.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Bytes(GrainId log, CancellationToken cancellation)
    {
        var bytes = new Dictionary<string, int>();
        for (long? before = null; ;)
        {
            var page = await host.Page(log, Actor.System, new("bytes") { Before = before, Take = Limits.PageMost }, cancellation);
            if (!page.Succeeded)
                return bytes;
            foreach (var document in page.Value.Docs.Select(Read))
                bytes[Ids.KeyOf(document.Text("id")!)] = document.GetProperty("uses").GetInt32();
            if (!page.Value.More || page.Value.Next is null)
                return bytes;

            before = page.Value.Next;
        }
    }

    public Task Tell(GrainId log, Command fact, CancellationToken cancellation) =>
        host.Tell(log, fact with { CommandId = $"{Guid.CreateVersion7()}" }, cancellation);

    private static JsonElement Read(ReadOnlyMemory<byte> document) => JsonSerializer.Deserialize<JsonElement>(document.Span);
}

/// <param name="Size">As announced; once it is whole, as it is kept.</param>
/// <param name="Bytes">The key of its bytes, once it is whole.</param>
internal sealed record KnownUpload(string By, long Size, string? Bytes, WholeFile? Whole)
{
    public static KnownUpload Of(JsonElement document)
    {
        var size = document.GetProperty("size").GetInt64();
        var whole = document.Text("mediaType") is { } type ? new WholeFile(type, size, Number(document, "width"), Number(document, "height")) : null;
        return new(document.Text("by")!, size, document.Text("bytes"), whole);
    }

    private static int? Number(JsonElement document, string field) => document.TryGetProperty(field, out var number) ? number.GetInt32() : null;
}

/// <summary>What an upload turned out to be.</summary>
internal sealed record WholeFile(string MediaType, long Size, int? Width, int? Height);
