using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>A state as it will be once changes are made.</summary>
internal sealed class Overlay(IState before, Changes changes) : IState
{
    private readonly Dictionary<string, Document> _puts = changes.Puts.GroupBy(put => put.Id).ToDictionary(group => group.Key, group => group.Last());
    private readonly HashSet<string> _deletes = [.. changes.Deletes];

    public GrainId Grain => before.Grain;

    public long Seq => before.Seq;

    public T? Find<T>(string id)
        where T : Document => _deletes.Contains(id) ? null : _puts.TryGetValue(id, out var put) ? put as T : before.Find<T>(id);

    public IEnumerable<T> All<T>()
        where T : Document =>
        before.All<T>().Where(document => !_deletes.Contains(document.Id) && !_puts.ContainsKey(document.Id)).Concat(_puts.Values.OfType<T>());
}
