using System.Collections.Concurrent;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Tables;

/// <summary>Which types of documents are paged, learnt from those that came by: it spares half of the looks.</summary>
internal sealed class DocumentTypes
{
    private readonly ConcurrentDictionary<(string Kind, string Type), bool> _paged = new();

    public void Learn(GrainId grain, StoredDocument document) => _paged[(grain.Kind, document.Type)] = document.Paged;

    public bool MayBePaged(GrainId grain, string document) => !_paged.TryGetValue((grain.Kind, Ids.TypeOf(document)), out var paged) || paged;

    public bool MayBeResident(GrainId grain, string document) => !_paged.TryGetValue((grain.Kind, Ids.TypeOf(document)), out var paged) || !paged;
}
