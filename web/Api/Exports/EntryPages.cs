using System.Runtime.CompilerServices;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api.Exports;

/// <summary>Reads entries and their comments page by page, as far as <paramref name="read"/> gives them.</summary>
internal sealed class EntryPages(Func<PageRequest, CancellationToken, Task<Result<PageAnswer>>> read)
{
    public async IAsyncEnumerable<ExportedEntry> Entries(JsonElement? filter, Func<JsonElement, bool> isWanted, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var entry in Pages(new("entry") { Filter = filter, Take = Limits.PageMost }, cancellation))
            if (Ids.TypeOf(entry.Text("id")!) == "entry" && isWanted(entry))
                yield return new(entry, await Comments(entry.Text("id")!, cancellation));
    }

    private async Task<IReadOnlyList<JsonElement>> Comments(string entry, CancellationToken cancellation)
    {
        var comments = new List<JsonElement>();
        await foreach (var comment in Pages(new("comment") { Parent = entry, Take = Limits.PageMost }, cancellation))
            comments.Add(comment);
        comments.Reverse();
        return comments;
    }

    private async IAsyncEnumerable<JsonElement> Pages(PageRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (long? before = null; ;)
        {
            var page = await read(request with { Before = before }, cancellation);
            if (!page.Succeeded)
                yield break;
            foreach (var document in page.Value.Docs)
                yield return JsonSerializer.Deserialize<JsonElement>(document.Span);
            if (!page.Value.More || page.Value.Next is null)
                yield break;

            before = page.Value.Next;
        }
    }
}
