using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>What one commit will write: each document once, with its last value (design 4.3).</summary>
internal sealed class BatchDraft(GrainId grain, long expected, DateTimeOffset now)
{
    private readonly Dictionary<string, StoredDocument?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Actor, string CommandId), Outcome> _byCommand = [];
    private readonly Dictionary<string, DateTimeOffset?> _dues = new(StringComparer.Ordinal);
    private readonly SortedSet<long> _erased = [];


    public long Expected => expected;

    /// <summary>When all of it happens, to the millisecond.</summary>
    public DateTimeOffset Now { get; } = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));

    public List<Frame> Frames { get; } = [];

    public List<OutgoingMessage> Messages { get; } = [];

    public Dictionary<GrainId, MessageId> Marks { get; } = [];

    public List<StoredReceipt> Receipts { get; } = [];

    public List<Outcome> Outcomes { get; } = [];

    public IReadOnlyDictionary<string, DateTimeOffset?> Dues => _dues;

    public IReadOnlyCollection<long> Erased => _erased;

    public IReadOnlyCollection<string> Touched => _documents.Keys;

    /// <summary>Nothing has to be written for the answers to be true.</summary>
    public bool IsEmpty => Frames.Count == 0 && _dues.Count == 0;

    /// <summary>The answer to the same command earlier in this batch.</summary>
    public Outcome? Same(Ask ask) => _byCommand.TryGetValue((ask.Actor.Id, ask.CommandId), out var outcome) ? outcome : null;

    public void Answer(Outcome outcome)
    {
        Outcomes.Add(outcome);
        _byCommand.TryAdd((outcome.Ask.Actor.Id, outcome.Ask.CommandId), outcome);
    }

    public void Add(Frame frame, FrameDraft made)
    {
        Frames.Add(frame);
        made.Kept.ForEach(Put);
        foreach (var id in made.Gone)
            _documents[id] = null;
        foreach (var due in made.DueTimes)
            Due(due);
    }

    public void Receive(StoredReceipt receipt) => Receipts.Add(receipt);

    public void Due(DueTime due) => _dues[due.Name] = due.At;

    public void Erase(IEnumerable<long> seqs) => _erased.UnionWith(seqs);

    public GrainBatch ToBatch(IEnumerable<StoredMark> marks) => new()
    {
        Grain = grain,
        ExpectedSeq = expected,
        Frames = [.. Frames],
        Puts = [.. _documents.Values.OfType<StoredDocument>()],
        Deletes = [.. _documents.Where(document => document.Value is null).Select(document => document.Key)],
        Receipts = [.. Receipts],
        Messages = [.. Messages],
        Marks = [.. marks],
        DueTimes = [.. _dues.Select(due => new DueTime(due.Key, due.Value))],
        ErasedFrames = [.. _erased],
    };

    private void Put(Held held) => _documents[held.Id] = new(
        held.Id, held.Type.Name, held.Document.Parent, held.Type.Paged, held.Document.Created, held.Document.Rev, held.Trail, held.Json);
}
