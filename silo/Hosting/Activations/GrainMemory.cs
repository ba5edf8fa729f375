using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>The committed state of a grain in memory: loaded when first asked for, dropped when in doubt.</summary>
internal sealed class GrainMemory(GrainKind kind, GrainId grain, IGrainStore store, Func<long, Task> loaded)
{
    private readonly RecentlyUsed _used = new();
    private GrainState? _state;
    private Task<GrainState>? _loading;

    public ValueTask<GrainState> Get() => _state is { } state ? new(state) : new(_loading ??= Load());

    /// <summary>A batch is durable: this is the state now.</summary>
    public void Keep(GrainState state, IEnumerable<string> used)
    {
        _used.Use(used);
        _state = _used.Trim(state);
    }

    public void Drop() => _state = null;

    private async Task<GrainState> Load()
    {
        try
        {
            // Not before the field holds this task: whoever asks meanwhile waits for the same load.
            await Task.Yield();
            var state = await Read();
            await loaded(state.Seq);
            return _state = state;
        }
        finally
        {
            _loading = null;
        }
    }

    private async Task<GrainState> Read()
    {
        while (true)
        {
            var head = await store.Head(grain, CancellationToken.None);
            var rows = head == 0 ? [] : await store.Resident(grain, CancellationToken.None);
            if (rows.All(row => row.Rev <= head))
                return Build(head, rows);
        }
    }

    private GrainState Build(long head, ImmutableArray<StoredDocument> rows)
    {
        var state = new GrainState(kind, grain, head);
        foreach (var row in rows)
            if (kind.Read(row) is { } held)
                state = state.With(held);

        return state;
    }
}
