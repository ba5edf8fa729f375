using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>What one audience gets of one frame.</summary>
/// <param name="Puts">Documents that it may see, then and now.</param>
/// <param name="Deletes">Documents that are gone, or that it could see and no longer may.</param>
/// <param name="Visible">False when the whole frame is hidden from it.</param>
internal readonly record struct FrameCut(IReadOnlyList<FramePut> Puts, IReadOnlyList<string> Deletes, bool Visible)
{
    public static FrameCut Of(Frame frame, Audience audience, Present present)
    {
        var puts = new List<FramePut>(frame.Puts.Length);
        var deletes = new List<string>();
        var visible = false;
        foreach (var put in frame.Puts)
            visible |= Cut(frame.Seq, put, audience, present, puts, deletes);

        foreach (var delete in frame.Deletes)
            if (audience.Sees(delete.Was))
                deletes.Add(delete.Id);

        return new(puts, deletes, visible || deletes.Count > 0);
    }

    private static bool Cut(long seq, FramePut put, Audience audience, Present present, List<FramePut> puts, List<string> deletes)
    {
        if (!audience.Sees(put.Scope))
        {
            if (put.Was is { } was && audience.Sees(was))
                deletes.Add(put.Id);

            return false;
        }

        if (!present.IsLater(put.Id, seq))
            if (audience.Sees(present.ScopeOf(put)))
                puts.Add(put);
            else
                deletes.Add(put.Id);

        return true;
    }
}
