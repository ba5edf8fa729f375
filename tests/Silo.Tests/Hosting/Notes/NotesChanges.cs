using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting.Notes;

internal static class NotesChanges
{
    public static Changes Of(IState state, Event happened, Stamp stamp) => happened switch
    {
        BoardSet set => Changes.Put(new BoardDocument { Id = BoardDocument.TheId, Closed = set.Closed, Count = set.Count }),
        Admitted admitted => Changes.Put(
            new ReaderDocument { Id = ReaderDocument.IdOf(admitted.Person), Groups = admitted.Groups, Since = stamp.Seq }),
        NoteSet set => Set(state, set, stamp),
        NoteRemoved removed => Remove(state, NoteDocument.IdOf(removed.Note), removed.Note),
        RemarkAdded added => Add(state, added),
        RemarkRemoved removed => new() { Deletes = [RemarkDocument.IdOf(removed.Remark)], Erases = [RemarkDocument.IdOf(removed.Remark)] },
        Flagged flagged => Changes.Put(new FlagDocument { Id = $"flag/{flagged.Key}", Parent = NoteDocument.IdOf(flagged.Note) }),
        Reminded reminded => new() { DueTimes = [new(reminded.Name, reminded.At)] },
        Rung rung => Changes.Put(new RungDocument { Id = $"rung/{rung.Name}", Times = 1 + (state.Find<RungDocument>($"rung/{rung.Name}")?.Times ?? 0) }),
        Told told => new() { Messages = [new(GrainId.Parse(told.To), new Hear(told.Text, told.Then))] },
        Heard heard => Hear(heard, stamp),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType(), "Not an event of a board."),
    };

    private static Changes Set(IState state, NoteSet set, Stamp stamp)
    {
        var id = NoteDocument.IdOf(set.Note);
        var by = state.Find<NoteDocument>(id)?.By ?? stamp.By;
        var note = new NoteDocument { Id = id, Text = set.Text, Group = set.Group, By = by };
        return new() { Puts = [note], Erases = set.Blank ? [id] : [] };
    }

    private static Changes Remove(IState state, string id, string key)
    {
        var children = state.All<RemarkDocument>().Where(remark => remark.Parent == id).Select(remark => remark.Id);
        var flags = state.All<FlagDocument>().Where(flag => flag.Parent == id).Select(flag => flag.Id);
        return new() { Deletes = [id, TallyDocument.IdOf(key), .. children, .. flags] };
    }

    private static Changes Add(IState state, RemarkAdded added)
    {
        var (parent, tally) = (NoteDocument.IdOf(added.Note), TallyDocument.IdOf(added.Note));
        return Changes.Put(
            new RemarkDocument { Id = RemarkDocument.IdOf(added.Remark), Parent = parent, Text = added.Text },
            new TallyDocument { Id = tally, Parent = parent, Remarks = 1 + (state.Find<TallyDocument>(tally)?.Remarks ?? 0) });
    }

    private static Changes Hear(Heard heard, Stamp stamp) => new()
    {
        Puts = [new HeardDocument { Id = $"heard/{heard.Fact}", Text = heard.Text, From = stamp.By }],
        Messages = heard.Then is [var next, .. var rest] ? [new(GrainId.Parse(next), new Hear(heard.Text, rest))] : [],
    };
}
