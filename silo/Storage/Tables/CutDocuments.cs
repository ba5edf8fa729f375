using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Tables;

/// <summary>The documents of a grain at a head: those that did not change since as they are, the others out of the frames up to it.</summary>
internal sealed class CutDocuments(long seq)
{
    private readonly Dictionary<string, StoredDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rebuilt?> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _pagedTypes = new(StringComparer.Ordinal);

    public void Add(IEnumerable<StoredDocument> documents)
    {
        foreach (var document in documents)
        {
            _documents[document.Id] = document;
            _pagedTypes[document.Type] = document.Paged;
        }
    }

    /// <summary>What later frames put or deleted has to be rebuilt.</summary>
    public void Touch(IEnumerable<Frame> later)
    {
        foreach (var id in later.SelectMany(frame => frame.Puts.Select(put => put.Id).Concat(frame.Deletes.Select(delete => delete.Id))))
            _touched[id] = null;
    }

    public void Rebuild(IEnumerable<Frame> frames)
    {
        foreach (var frame in frames)
        {
            foreach (var put in frame.Puts.Where(put => _touched.ContainsKey(put.Id)))
                _touched[put.Id] = new Rebuilt(frame.Seq, put.Parent, put.Json, [.. _touched[put.Id]?.Trail ?? [], frame.Seq]);
            foreach (var delete in frame.Deletes.Where(delete => _touched.ContainsKey(delete.Id)))
                _touched[delete.Id] = null;
        }
    }

    public IEnumerable<StoredDocument> All() => _documents.Values.Where(document => !_touched.ContainsKey(document.Id) && document.Created <= seq)
        .Concat(_touched.Where(touched => touched.Value is not null).Select(touched => Document(touched.Key, touched.Value!)));

    private StoredDocument Document(string id, Rebuilt rebuilt)
    {
        var present = _documents.GetValueOrDefault(id);
        using var json = JsonDocument.Parse(rebuilt.Json);
        var created = json.RootElement.TryGetProperty("created", out var number) && number.TryGetInt64(out var told) ? told : rebuilt.Trail[0];
        var trail = present is { Trail.IsDefaultOrEmpty: true } ? [] : rebuilt.Trail;
        return new StoredDocument(id, Ids.TypeOf(id), rebuilt.Parent, present?.Paged ?? _pagedTypes.GetValueOrDefault(Ids.TypeOf(id), true), created, rebuilt.Seq, [.. trail], rebuilt.Json);
    }

    private sealed record Rebuilt(long Seq, string? Parent, ReadOnlyMemory<byte> Json, long[] Trail);
}
