using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>
/// How far the facts of each source were taken (design 4.8). The mark of a taken fact is written with its frame; that of an ignored fact
/// goes along with the next commit, for ignoring it once more would change nothing.
/// </summary>
internal sealed class Marks(GrainId grain, IGrainStore store)
{
    private const int Most = 1024;
    private readonly Dictionary<GrainId, MessageId?> _last = [];
    private readonly Dictionary<GrainId, MessageId> _unwritten = [];

    public async ValueTask<MessageId?> Last(BatchDraft draft, GrainId source)
    {
        if (draft.Marks.TryGetValue(source, out var known) || _unwritten.TryGetValue(source, out known))
            return known;

        if (!_last.TryGetValue(source, out var last))
            _last[source] = last = await store.Mark(grain, source, CancellationToken.None);

        return last;
    }

    public IEnumerable<StoredMark> ToWrite(BatchDraft draft) =>
        _unwritten.Where(mark => !draft.Marks.ContainsKey(mark.Key)).Concat(draft.Marks).Select(mark => new StoredMark(mark.Key, mark.Value));

    public void Keep(BatchDraft draft, bool written)
    {
        if (written)
            _unwritten.Clear();

        if (_last.Count > Most)
            _last.Clear();

        foreach (var (source, id) in draft.Marks)
        {
            _last[source] = id;
            if (!written)
                _unwritten[source] = id;
        }
    }

    public void Drop()
    {
        _last.Clear();
        _unwritten.Clear();
    }
}
