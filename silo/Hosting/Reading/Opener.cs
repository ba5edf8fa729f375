using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>Answers <c>Watch</c>: the frames that a watcher missed, or a reset.</summary>
internal sealed class Opener(Reader reader, FrameRing ring, Snapshots snapshots, SnapshotReader documents)
{
    public async Task<Opening> Open(GrainState state, Actor actor, Audience audience, long after)
    {
        if (after > 0 && after <= state.Seq && state.Kind.Rules.RightsSince(state, actor) <= after
            && await snapshots.Get(audience, after, () => CatchUp(state.Seq, audience, after)) is { Json: { } frames } body)
            return new(body.Seq, false, audience, frames);

        var reset = await snapshots.Get(audience, 0, () => reader.Read(set => documents.Read(set, audience)));
        return new(reset.Seq, true, audience, reset.Json!.Value);
    }

    private async Task<Body> CatchUp(long head, Audience audience, long after)
    {
        var frames = await ring.After(after);
        return frames is null ? new(head, null) : new(frames.Count == 0 ? head : frames[^1].Seq, Projection.Cut(frames, audience));
    }
}
