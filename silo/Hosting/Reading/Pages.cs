using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>Answers <c>Page</c> of the protocol for one audience.</summary>
internal sealed class Pages(IGrainStore store)
{
    public async Task<Result<PageAnswer>> Read(WorkingSet set, Audience audience, PageRequest request)
    {
        if (set.State.Kind.Named(request.Type) is not { } type)
            return Refusal.NotFound();

        try
        {
            var scan = new VisibleScan(set, store, audience, request.Filter);
            return request.Around is { } around ? await Around(set, scan, audience, type, request, around)
                : request.Ids is { } ids ? await Named(set, scan, type, [.. ids.Distinct().Take(Limits.PageMost)])
                : await Straight(set, scan, type, request);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException && request.Filter is not null)
        {
            return Refusal.Invalid("invalid", "filter");
        }
    }

    private static async Task<Result<PageAnswer>> Straight(WorkingSet set, VisibleScan scan, DocumentType type, PageRequest request)
    {
        var rows = await Walk(scan, type, Query(request, TakeOf(request)));
        return await Answer(set, scan, rows, request.After is null ? rows.Documents : [.. rows.Documents.Reverse()]);
    }

    private static async Task<Result<PageAnswer>> Named(WorkingSet set, VisibleScan scan, DocumentType type, IReadOnlyCollection<string> ids)
    {
        await set.Load(ids, CancellationToken.None);
        Held[] documents = [.. ids.Select(set.State.Get).OfType<Held>().Where(held => held.Type == type && scan.Sees(held))];
        return await Answer(set, scan, new(documents, false, null), documents);
    }

    private static async Task<Result<PageAnswer>> Around(
        WorkingSet set, VisibleScan scan, Audience audience, DocumentType type, PageRequest request, string around)
    {
        await set.Load([around], CancellationToken.None);
        if (set.State.Get(around) is not { } middle || middle.Type != type || !audience.Sees(Scopes.Of(set.State, middle.Document)))
            return Refusal.NotFound();

        var (created, half) = (middle.Document.Created, Math.Max(1, TakeOf(request) / 2));
        var newer = await Walk(scan, type, new(type.Name, request.Parent, null, created, half));
        var older = await Walk(scan, type, new(type.Name, request.Parent, created + 1, null, half));
        return await Answer(set, scan, older, [.. newer.Documents.Reverse(), .. older.Documents]);
    }

    private static async Task<Result<PageAnswer>> Answer(WorkingSet set, VisibleScan scan, VisibleRows rows, IReadOnlyList<Held> documents)
    {
        var companions = await scan.Companions(documents);
        return new PageAnswer(set.Before.Seq, [.. documents.Concat(companions).Select(held => held.Json)], rows.More, rows.Next);
    }

    private static Task<VisibleRows> Walk(VisibleScan scan, DocumentType type, PageQuery query) =>
        type.Paged ? scan.Find(query) : scan.FindResident(query);

    private static PageQuery Query(PageRequest request, int take) => new(request.Type, request.Parent, request.Before, request.After, take);

    private static int TakeOf(PageRequest request) => Math.Clamp(request.Take ?? Limits.PageUsual, 1, Limits.PageMost);
}
