using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>What one audience gets of a frame.</summary>
public sealed record Projected(long Seq, ImmutableArray<FramePut> Puts, ImmutableArray<string> Deletes);

/// <summary>Cuts frames for an audience by the words of design 4.6, as a model to hold rules (and hosts) against.</summary>
public static class Projection
{
    /// <summary>A frame at the moment that it happens.</summary>
    public static Projected Live(RuleBench bench, Frame frame, Audience audience) => Cut(bench, frame, audience, bench.At(frame.Seq), []);

    /// <summary>The frames after a sequence number, for someone who comes back. Puts that a later frame replaced are left out.</summary>
    public static IEnumerable<Projected> CatchUp(RuleBench bench, long after, Audience audience) =>
        bench.Frames.Skip((int)after).Select(frame => Cut(bench, frame, audience, bench.State, Later(bench, frame)));

    private static Projected Cut(RuleBench bench, Frame frame, Audience audience, BenchState present, HashSet<string> replaced)
    {
        var seen = frame.Puts.ToLookup(put => audience.Sees(put.Scope) && IsVisible(bench, present, put.Id, audience));
        var gone = seen[false].Where(put => put.Was is { } was && audience.Sees(was)).Select(put => put.Id);
        var deleted = frame.Deletes.Where(delete => audience.Sees(delete.Was)).Select(delete => delete.Id);
        return new Projected(frame.Seq, [.. seen[true].Where(put => !replaced.Contains(put.Id))], [.. gone, .. deleted]);
    }

    private static bool IsVisible(RuleBench bench, BenchState present, string id, Audience audience) =>
        present.Documents.TryGetValue(id, out var document) && audience.Sees(bench.ScopeOf(present, document));

    private static HashSet<string> Later(RuleBench bench, Frame frame) =>
        [.. bench.Frames.Skip((int)frame.Seq).SelectMany(later => later.Puts).Select(put => put.Id)];
}
