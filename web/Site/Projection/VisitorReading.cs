using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.Site.Projection;

/// <summary>Reads grains as someone who is not signed in: what the rules don't show to a visitor never comes into a public page.</summary>
internal sealed class VisitorReading(IGrainHost host)
{
    /// <summary>All documents of a type.</summary>
    public Task<List<T>> All<T>(GrainId grain, CancellationToken cancellation)
        where T : Document => Of<T>(grain, null, cancellation);

    /// <summary>Those that belong to this document, or all of them.</summary>
    public async Task<List<T>> Of<T>(GrainId grain, string? parent, CancellationToken cancellation)
        where T : Document
    {
        var (type, found) = (TypeOf<T>(grain), new List<T>());
        for (long? after = 0; after is not null;)
        {
            var page = await Page(grain, new(type.Name) { Parent = parent, After = after, Take = Limits.PageMost }, cancellation);
            found.AddRange(Read<T>(page, type.Json));
            after = page.More ? page.Next : null;
        }

        return found;
    }

    /// <summary>These documents of a type; what is not there, or not for visitors, is left out.</summary>
    public async Task<List<T>> Named<T>(GrainId grain, IEnumerable<string> ids, CancellationToken cancellation)
        where T : Document
    {
        var (type, found) = (TypeOf<T>(grain), new List<T>());
        foreach (var some in ids.Distinct().Chunk(Limits.PageMost))
            found.AddRange(Read<T>(await Page(grain, new(type.Name) { Ids = [.. some] }, cancellation), type.Json));
        return found;
    }

    private DocumentType TypeOf<T>(GrainId grain) => host.RulesOf(grain.Kind)!.Documents.Single(type => type.Json.Type == typeof(T));

    private async Task<PageAnswer> Page(GrainId grain, PageRequest request, CancellationToken cancellation)
    {
        var page = await host.Page(grain, Actor.Visitor, request, cancellation);
        return page.Succeeded ? page.Value
            : page.Refusal.Code is RefusalCode.NotFound or RefusalCode.Forbidden ? new(0, [], false, null)
            : throw new InvalidOperationException($"{grain} could not be read: {page.Refusal.Key}.");
    }

    private static ImmutableArray<T> Read<T>(PageAnswer page, JsonTypeInfo json) =>
        [.. page.Docs.Select(document => JsonSerializer.Deserialize(document.Span, json)).OfType<T>()];
}
