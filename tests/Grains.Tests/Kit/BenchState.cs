using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>All documents of a grain at one sequence number, as a host would have them stored.</summary>
public sealed record BenchState(GrainId Grain, long Seq, ImmutableDictionary<string, Document> Documents)
{
    public IEnumerable<Document> Ordered => Documents.Values.OrderBy(document => document.Created).ThenBy(document => document.Id, StringComparer.Ordinal);

    public T Get<T>(string id)
        where T : Document => (T)Documents[id];

    public IEnumerable<Document> ChildrenOf(string id) => Ordered.Where(document => document.Parent == id);
}

/// <summary>
/// What rules get to see of a grain: all documents that stay in memory, and of the paged ones only those that were asked for. So rules
/// that forget to need a document fail here as they would in the host.
/// </summary>
public sealed class BenchView(IGrainRules rules, BenchState state, IEnumerable<string> loaded) : IState
{
    private readonly ImmutableHashSet<string> _paged = [.. rules.Documents.Where(type => type.Paged).Select(type => type.Name)];
    private readonly HashSet<string> _loaded = [.. loaded];

    public BenchState Whole { get; private set; } = state;

    public GrainId Grain => Whole.Grain;

    public long Seq => Whole.Seq;

    public T? Find<T>(string id)
        where T : Document => Whole.Documents.GetValueOrDefault(id) is T document && IsAtHand(document) ? document : null;

    public IEnumerable<T> All<T>()
        where T : Document => Whole.Ordered.OfType<T>().Where(IsAtHand);

    /// <summary>What an earlier event of the same command changed.</summary>
    public void Become(BenchState next, IEnumerable<string> put)
    {
        Whole = next;
        _loaded.UnionWith(put);
    }

    private bool IsAtHand(Document document) => !_paged.Contains(Ids.TypeOf(document.Id)) || _loaded.Contains(document.Id);
}
