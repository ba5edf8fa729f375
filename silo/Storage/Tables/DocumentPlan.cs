using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>The document rows of one commit.</summary>
internal sealed class DocumentPlan(StoreTables tables, DocumentTypes types, KnownGrain known, CommitPlan plan)
{
    private readonly HashSet<string> _guessed = new(StringComparer.Ordinal);

    public async Task Add(GrainBatch batch, bool mayGuess)
    {
        var put = batch.Puts.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var deletes = batch.Deletes.Where(id => !put.Contains(id)).ToList();
        if (mayGuess)
            _guessed.UnionWith(batch.Puts.Where(document => document.Created > batch.ExpectedSeq && !known.Knows(document.Id, out _)).Select(document => document.Id));

        await LookUp([.. deletes.Where(id => types.MayBePaged(known.Grain, id)), .. batch.Puts.Where(document => document.Paged).Select(document => document.Id)]);
        foreach (var id in deletes)
            await Remove(id);

        foreach (var document in batch.Puts)
            Put(document);
    }

    private async Task LookUp(IEnumerable<string> ids)
    {
        foreach (var (id, place) in await Together.Of(ids.Where(id => !_guessed.Contains(id)), LookUp))
            plan.Places[id] = place;
    }

    private async Task<(string Id, Place? Place)> LookUp(string id)
    {
        if (known.Knows(id, out var place))
            return (id, place);

        var row = await tables.Grain(Keys.Of(known.Grain, Keys.Place(id)), CancellationToken.None);
        return (id, row is null ? null : DocumentRows.PlaceOf(row));
    }

    private async Task Remove(string id)
    {
        if (plan.Places.TryGetValue(id, out var place) && place is not null)
        {
            RemoveRows(id, place);
            Remove(Keys.Of(known.Grain, Keys.Place(id)));
            plan.Places[id] = null;
        }
        else if (types.MayBeResident(known.Grain, id) && Keys.Of(known.Grain, Keys.Resident(id)) is var key && await tables.Grain(key, CancellationToken.None) is not null)
            Remove(key);
    }

    private void Put(StoredDocument document)
    {
        types.Learn(known.Grain, document);
        if (document.Paged)
            PutPlace(document);
        else
            known.Residents.Add(document.Id);

        foreach (var key in DocumentRows.KeysOf(document))
            plan.Write(plan.Rest, DocumentRows.Row(known.Grain, key, document), document.Json);
    }

    private void PutPlace(StoredDocument document)
    {
        var (row, now) = (DocumentRows.PlaceRow(known.Grain, document), new Place(document.Created, document.Parent));
        if (_guessed.Contains(document.Id))
        {
            plan.Rest.Add(new TableChange.Insert(row));
            plan.Guessed = true;
        }
        else if (plan.Places[document.Id] is var was && was != now)
        {
            if (was is not null)
                RemoveRows(document.Id, was);

            plan.Rest.Put(row);
        }

        plan.Places[document.Id] = now;
    }

    private void RemoveRows(string id, Place place)
    {
        foreach (var key in DocumentRows.KeysOf(id, Ids.TypeOf(id), place))
            Remove(Keys.Of(known.Grain, key));
    }

    private void Remove(TableKey key) => plan.Rest.Add(new TableChange.Delete(key));
}
