using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>How the documents named in a run of frames stand at its end.</summary>
internal sealed class Present
{
    private readonly Dictionary<string, (long Seq, FramePut? Put)>? _last;

    private Present(Dictionary<string, (long Seq, FramePut? Put)>? last) => _last = last;

    public static Present After(IReadOnlyList<Frame> frames)
    {
        // A single frame is its own end: its scopes were taken after it.
        if (frames.Count < 2)
            return new(null);

        var last = new Dictionary<string, (long Seq, FramePut? Put)>(StringComparer.Ordinal);
        foreach (var frame in frames)
        {
            foreach (var put in frame.Puts)
                last[put.Id] = (frame.Seq, put);
            foreach (var delete in frame.Deletes)
                last[delete.Id] = (frame.Seq, null);
        }

        return new(last);
    }

    /// <summary>Whether a later frame put or deleted the document.</summary>
    public bool IsLater(string id, long seq) => _last is not null && _last.TryGetValue(id, out var last) && last.Seq > seq;

    /// <summary>
    /// Who may see a document now. When the document above it widened later this is narrower than the truth: the watcher
    /// gets that document and pages what belongs to it.
    /// </summary>
    public Scope ScopeOf(FramePut put) => put.Parent is { } parent ? put.Scope.And(ScopeOf(parent, 0)) : put.Scope;

    private Scope ScopeOf(string id, int depth)
    {
        if (_last is null || !_last.TryGetValue(id, out var last))
            return Scope.Everyone;

        if (last.Put is not { } put || depth == Scopes.Deepest)
            return Scope.Nobody;

        return put.Parent is { } parent ? put.Scope.And(ScopeOf(parent, depth + 1)) : put.Scope;
    }
}
