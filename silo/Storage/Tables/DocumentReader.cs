using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Documents by id, each by point queries: one when it is known where it stands, two when not.</summary>
internal sealed class DocumentReader(StoreTables tables, DocumentTypes types, GrainCache cache)
{
    public async Task<ImmutableArray<StoredDocument>> Resident(GrainId grain, CancellationToken cancellation)
    {
        var documents = ImmutableArray.CreateBuilder<StoredDocument>();
        await foreach (var row in tables.Grain(TableQuery.Beginning(Keys.Partition(grain), Keys.Residents), cancellation))
            documents.Add(await Read(grain, row, cancellation));

        return documents.DrainToImmutable();
    }

    public async Task<ImmutableArray<StoredDocument>> Find(GrainId grain, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var known = cache.Of(grain);
        var found = await Together.Of(ids.Distinct(StringComparer.Ordinal), id => Find(known, id, cancellation));
        return [.. found.OfType<StoredDocument>()];
    }

    private async Task<StoredDocument?> Find(KnownGrain known, string id, CancellationToken cancellation)
    {
        var resident = types.MayBeResident(known.Grain, id) ? FindResident(known, id, cancellation) : Task.FromResult<StoredDocument?>(null);
        var paged = types.MayBePaged(known.Grain, id) ? FindPaged(known, id, cancellation) : Task.FromResult<StoredDocument?>(null);
        return await resident ?? await paged;
    }

    private async Task<StoredDocument?> FindResident(KnownGrain known, string id, CancellationToken cancellation)
    {
        if (known.Residents.IsAbsent(id))
            return null;

        if (await tables.Grain(Keys.Of(known.Grain, Keys.Resident(id)), cancellation) is { } row)
            return await Read(known.Grain, row, cancellation);

        await Missed(known, known.Residents, Keys.Residents, cancellation);
        return null;
    }

    private async Task<StoredDocument?> FindPaged(KnownGrain known, string id, CancellationToken cancellation)
    {
        if (known.Paged.IsAbsent(id))
            return null;

        var version = known.Head?.ETag;
        if (known.Knows(id, out var place) && place is not null && await At(known.Grain, id, place, cancellation) is { } there)
            return there;

        var row = await tables.Grain(Keys.Of(known.Grain, Keys.Place(id)), cancellation);
        place = row is null ? null : DocumentRows.PlaceOf(row);
        known.Learn(id, place, version);
        if (place is not null)
            return await At(known.Grain, id, place, cancellation);

        await Missed(known, known.Paged, Keys.Place(""), cancellation);
        return null;
    }

    /// <summary>Reads the ids of all that there are when enough looks for one found nothing.</summary>
    private async Task Missed(KnownGrain known, KnownIds ids, string prefix, CancellationToken cancellation)
    {
        if (known.Head is null || !ids.Missed())
            return;

        List<string> all = [];
        try
        {
            await foreach (var row in tables.Grain(TableQuery.Beginning(Keys.Partition(known.Grain), prefix).Only("id"), cancellation))
                all.Add(row.Text("id"));

            ids.Read(all);
        }
        catch
        {
            ids.Clear();
            throw;
        }
    }

    private async Task<StoredDocument?> At(GrainId grain, string id, Place place, CancellationToken cancellation) =>
        await tables.Grain(Keys.Of(grain, Keys.Page(Ids.TypeOf(id), place.Created, id)), cancellation) is { } row ? await Read(grain, row, cancellation) : null;

    private async ValueTask<StoredDocument> Read(GrainId grain, TableRow row, CancellationToken cancellation)
    {
        var document = await DocumentRows.Read(tables, row, cancellation);
        types.Learn(grain, document);
        return document;
    }
}
