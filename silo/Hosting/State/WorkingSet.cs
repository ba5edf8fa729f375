using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>
/// A state that grows by the paged documents that a batch or a reader needs. <see cref="Before"/> is the state before the command being
/// decided, with the same documents at hand.
/// </summary>
internal sealed class WorkingSet(GrainState state, IGrainStore store)
{
    private const int ChildrenAtOnce = 256;
    private readonly HashSet<string> _absent = new(StringComparer.Ordinal);
    private readonly HashSet<Need> _complete = [];

    public GrainState State { get; private set; } = state;

    public GrainState Before { get; private set; } = state;

    /// <summary>A document was read that is newer than the state: a commit came in between.</summary>
    public bool SawLater { get; private set; }

    /// <summary>Loads what a command needs.</summary>
    public async ValueTask Load(IReadOnlyCollection<Need> needs, CancellationToken cancellation)
    {
        await Load(needs.Select(need => need.Id), cancellation);
        foreach (var need in needs)
            if (need.ChildrenOfType is { } type && _complete.Add(need))
                await LoadChildren(type, need.Id, cancellation);
    }

    /// <summary>Loads documents that are not at hand, and all that they belong to.</summary>
    public ValueTask Load(IEnumerable<string?> ids, CancellationToken cancellation) =>
        Missing(ids) is { } missing ? LoadMissing(missing, cancellation) : ValueTask.CompletedTask;

    /// <summary>Takes a row as it was read, unless a newer value is at hand.</summary>
    public Held? Add(StoredDocument row)
    {
        Saw(row);
        if (State.Get(row.Id) is { } present)
            return present;

        if (State.Kind.Read(row) is not { } held)
            return null;

        _absent.Remove(row.Id);
        State = State.With(held);
        Before = Before.With(held);
        return held;
    }

    public void Saw(StoredDocument row) => SawLater |= row.Rev > Before.Seq;

    public void Put(Held held) => State = State.With(held);

    public void Delete(string id)
    {
        State = State.Without(id);
        _absent.Add(id);
    }

    /// <summary>Begins a command, or ends it at a sequence number.</summary>
    public void Keep(long seq) => Before = State = State.At(seq);

    /// <summary>Forgets what the command did.</summary>
    public void Undo()
    {
        foreach (var lost in Before.Paged())
            _absent.Remove(lost.Id);

        State = Before;
    }

    private async ValueTask LoadMissing(HashSet<string> first, CancellationToken cancellation)
    {
        for (var missing = first; missing is not null; missing = Missing(missing))
        {
            var rows = await store.Documents(State.Grain, missing, cancellation);
            _absent.UnionWith(missing);
            foreach (var row in rows)
                Add(row);
        }
    }

    private async ValueTask LoadChildren(string type, string parent, CancellationToken cancellation)
    {
        var scan = new RowScan(store, State.Grain, new(type, parent, null, null, ChildrenAtOnce));
        while (!scan.Ended)
            foreach (var row in await scan.Next(cancellation))
                if (!_absent.Contains(row.Id))
                    Add(row);
    }

    private HashSet<string>? Missing(IEnumerable<string?> ids)
    {
        HashSet<string>? missing = null;
        foreach (var id in ids)
        {
            var depth = 0;
            for (var asked = id; asked is not null && depth++ < Scopes.Deepest; asked = State.Get(asked)?.Document.Parent)
                if (!State.Has(asked) && State.Kind.TypeOf(asked) is { Paged: true } && !_absent.Contains(asked))
                    (missing ??= new(StringComparer.Ordinal)).Add(asked);
        }

        return missing;
    }
}
