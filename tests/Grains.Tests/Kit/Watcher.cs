using System.Text;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>
/// A client that watches a grain as the protocol says: takes a reset, applies frames in order, takes children along with a delete, and
/// pages the children of what came into sight.
/// </summary>
public sealed class Watcher(RuleBench bench, Actor actor)
{
    private readonly Dictionary<string, Held> _held = [];
    private Audience _audience = Audience.Nobody;

    public Actor Actor => actor;

    public long Seq { get; private set; }

    public IEnumerable<string> Holds => _held.Select(pair => pair.Value.Json).Order(StringComparer.Ordinal);

    /// <summary>Watches from the beginning, as of a frame.</summary>
    public void Reset(long seq)
    {
        (Seq, _audience) = (seq, bench.AudienceOf(actor, seq));
        _held.Clear();
        foreach (var document in bench.Visible(bench.At(seq), _audience))
            Take(document);
    }

    /// <summary>Takes the frames that came meanwhile, one by one as they happen; starts afresh when the person's rights changed.</summary>
    public void FollowLive()
    {
        foreach (var frame in bench.Frames.Skip((int)Seq))
            if (bench.AudienceOf(actor, frame.Seq).Equals(_audience))
                Apply(Projection.Live(bench, frame, _audience), bench.At(frame.Seq));
            else
                Reset(frame.Seq);
    }

    /// <summary>Comes back after having been away.</summary>
    public void CatchUp()
    {
        if (bench.RightsSince(actor) > Seq)
            Reset(bench.State.Seq);
        else
            foreach (var frame in Projection.CatchUp(bench, Seq, _audience))
                Apply(frame, bench.State);
    }

    /// <summary>What the person may see now.</summary>
    public IEnumerable<string> Ought() =>
        bench.Visible(bench.State, bench.AudienceOf(actor)).Select(Json).Order(StringComparer.Ordinal);

    private void Apply(Projected frame, BenchState present)
    {
        foreach (var id in frame.Deletes)
            Drop(id);
        foreach (var put in frame.Puts)
            Take(put, frame.Seq, present);
        Seq = frame.Seq;
    }

    private void Take(FramePut put, long seq, BenchState present)
    {
        var document = present.Documents[put.Id];
        var cameIntoSight = !_held.ContainsKey(put.Id) && document.Created < seq;
        if (_held.TryGetValue(put.Id, out var held) && held.Rev >= seq)
            return;

        _held[put.Id] = new Held(put.Parent, seq, Encoding.UTF8.GetString(put.Json.Span));
        if (cameIntoSight)
            foreach (var child in bench.Visible(present, _audience).Where(child => child.Parent == put.Id))
                Take(child);
    }

    private void Take(Document document) => _held[document.Id] = new Held(document.Parent, document.Rev, Json(document));

    private void Drop(string id)
    {
        _held.Remove(id);
        foreach (var child in _held.Where(pair => pair.Value.Parent == id).Select(pair => pair.Key).ToList())
            Drop(child);
    }

    private string Json(Document document) => Encoding.UTF8.GetString(bench.Write(document));

    private sealed record Held(string? Parent, long Rev, string Json);
}
