using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Files;

/// <summary>Finds a file in what holds it, as that person may read it at this moment.</summary>
internal sealed class FileReader(Access access)
{
    /// <param name="owner">The id of the entry, comment, question or message.</param>
    /// <returns>Null when there is no such file for this person.</returns>
    public async Task<NamedFile?> Find(GrainId log, string owner, string file, Caller caller, CancellationToken cancellation)
    {
        var page = await access.Page(log, caller.Actor, new(Ids.TypeOf(owner)) { Around = owner, Take = 1 }, cancellation);
        if (!page.Succeeded)
            return null;

        var document = page.Value.Docs.Select(bytes => JsonSerializer.Deserialize<JsonElement>(bytes.Span)).FirstOrDefault(one => one.Text("id") == owner);
        return NamedFile.In(document).FirstOrDefault(one => one.Id == file);
    }
}

/// <summary>A file as what holds it names it.</summary>
/// <param name="Bytes">The key of its bytes.</param>
internal sealed record NamedFile(string Id, string Name, string MediaType, string Bytes, string? Alt)
{
    /// <summary>The hash of the content: it never changes under one key.</summary>
    public string Hash => Bytes.Split('-')[0];

    public static IEnumerable<NamedFile> In(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty("files", out var files)
            ? files.EnumerateArray().Select(file => new NamedFile(file.Text("id")!, file.Text("name")!, file.Text("mediaType")!, file.Text("bytes")!, file.Text("alt")))
            : [];
}
