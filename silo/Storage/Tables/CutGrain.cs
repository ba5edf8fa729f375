using Leerlabs.Storage.Copying;

namespace Leerlabs.Storage.Tables;

/// <summary>What one grain was at one of its heads, as far as it is not written in frames.</summary>
/// <param name="Rest">Messages on their way or set aside, marks and due times.</param>
internal sealed record CutGrain(long Seq, GrainPiece Rest)
{
    public static CutGrain Of(long seq, IEnumerable<GrainPiece> pieces)
    {
        var all = pieces.ToList();
        return new(seq, new GrainPiece
        {
            Outgoing = [.. all.SelectMany(piece => piece.Outgoing).Where(message => message.Id.Seq <= seq)],
            Parked = [.. all.SelectMany(piece => piece.Parked).Where(parked => parked.Message.Id.Seq <= seq)],
            Marks = [.. all.SelectMany(piece => piece.Marks)],
            Dues = [.. all.SelectMany(piece => piece.Dues)],
        });
    }

    /// <summary>The marks, none further than the sources' own cuts: what they send anew must be taken anew.</summary>
    public GrainPiece Clamped(Func<Grains.Core.GrainId, long> seqOf) => Rest with
    {
        Marks = [.. Rest.Marks.Select(mark => mark.Last.Seq <= seqOf(mark.Source) ? mark : mark with { Last = new MessageId(seqOf(mark.Source), int.MaxValue) })],
    };
}
