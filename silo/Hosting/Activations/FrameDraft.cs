using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>What one command's events make of the documents, on its way to a frame. The state advances per event.</summary>
internal sealed class FrameDraft(WorkingSet set, Stamp stamp)
{
    private readonly List<string> _touched = [];
    private readonly HashSet<string> _erases = new(StringComparer.Ordinal);
    private readonly List<ReadOnlyMemory<byte>> _events = [];
    private bool _erasesHistory;

    public List<Message> Messages { get; } = [];

    public List<DueTime> DueTimes { get; } = [];

    private IGrainRules Rules => set.State.Kind.Rules;

    public async ValueTask Apply(Event happened, CancellationToken cancellation)
    {
        var changes = Rules.Apply(set.State, happened, stamp);
        await Load(changes, cancellation);
        foreach (var document in changes.Puts)
            Put(document);
        foreach (var id in changes.Deletes)
            Delete(id);

        _events.Add(Rules.WriteEvent(happened));
        _erases.UnionWith(changes.Erases);
        _erasesHistory |= changes.ErasesHistory;
        Messages.AddRange(changes.Messages);
        DueTimes.AddRange(changes.DueTimes);
    }

    /// <summary>Frames of which the payload goes.</summary>
    public IEnumerable<long> Erased() => _erasesHistory
        ? Enumerable.Range(1, (int)stamp.Seq - 1).Select(seq => (long)seq)
        : _erases.SelectMany(id => set.Before.Get(id)?.Trail ?? []).Where(seq => seq < stamp.Seq);

    /// <summary>Documents as they are after the frame.</summary>
    public List<Held> Kept { get; } = [];

    public List<string> Gone { get; } = [];

    public Frame Finish(string commandId)
    {
        var puts = ImmutableArray.CreateBuilder<FramePut>(_touched.Count);
        var deletes = ImmutableArray.CreateBuilder<FrameDelete>();
        foreach (var id in _touched)
            if (set.State.Get(id) is { } held)
                puts.Add(ToPut(held));
            else if (set.Before.Get(id) is { } gone)
                deletes.Add(ToDelete(gone));

        return new()
        {
            Grain = set.State.Grain,
            Seq = stamp.Seq,
            At = stamp.At,
            By = stamp.By,
            Command = commandId,
            Events = [.. _events],
            Puts = puts.ToImmutable(),
            Deletes = deletes.ToImmutable(),
        };
    }

    /// <summary>What is put or deleted without being needed by the command may exist all the same.</summary>
    private async ValueTask Load(Changes changes, CancellationToken cancellation)
    {
        foreach (var put in changes.Puts)
            await set.Load([put.Id, put.Parent], cancellation);

        await set.Load(changes.Deletes, cancellation);
    }

    private void Put(Document document)
    {
        var type = set.State.Kind.TypeOf(document.Id)
            ?? throw new InvalidOperationException($"The rules of {set.State.Grain.Kind} put a document of an unknown type: {Ids.TypeOf(document.Id)}.");
        var known = (set.State.Get(document.Id) ?? set.Before.Get(document.Id))?.Document;
        Touch(document.Id);
        var stamped = document with { Created = known?.Created ?? stamp.Seq, Rev = stamp.Seq, Unknown = document.Unknown ?? known?.Unknown };
        set.Put(new(stamped, type, [], default));
    }

    private void Delete(string id)
    {
        Touch(id);
        set.Delete(id);
    }

    private void Touch(string id)
    {
        if (!_touched.Contains(id))
            _touched.Add(id);
    }

    private FramePut ToPut(Held held)
    {
        var before = set.Before.Get(held.Id);
        var whole = held with { Json = GrainKind.Write(held.Document, held.Type), Trail = TrailOf(held, before) };
        set.Put(whole);
        Kept.Add(whole);
        var was = before is null ? (Scope?)null : Scopes.Of(set.Before, before.Document);
        return new(held.Id, held.Document.Parent, whole.Json, Scopes.Of(set.State, held.Document), was);
    }

    private FrameDelete ToDelete(Held gone)
    {
        Gone.Add(gone.Id);
        return new(gone.Id, Scopes.Of(set.Before, gone.Document));
    }

    private ImmutableArray<long> TrailOf(Held held, Held? before) =>
        !held.Type.Erasable ? []
        : before is null || _erases.Contains(held.Id) ? [stamp.Seq]
        : before.Trail.Add(stamp.Seq);
}
