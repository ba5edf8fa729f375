using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting.Notes;

internal static class NotesDecisions
{
    public static Decision Of(IState state, Command command)
    {
        var board = state.Find<BoardDocument>(BoardDocument.TheId);
        return command switch
        {
            OpenBoard => board is null ? new BoardSet(false, 0) : Decision.Nothing,
            Hear hear => Hearing(hear),
            _ when board is null => Refusal.NotFound(),
            Tell tell => new Told(tell.To, tell.Text, tell.Then ?? []),
            Remind remind => new Reminded(remind.Name, remind.At),
            Ring ring => new Rung(ring.Name),
            Admit admit => new Admitted(admit.Person, admit.Groups),
            CloseBoard => board.Closed ? Decision.Nothing : new BoardSet(true, board.Count),
            _ when board.Closed => Refusal.Conflict("closed"),
            Count count => new BoardSet(false, board.Count + count.By),
            _ => OnNotes(state, command),
        };
    }

    private static Decision Hearing(Hear hear) => hear.Text switch
    {
        "nothing" => Decision.Nothing,
        "refuse" => Refusal.Conflict("refused"),
        "fail" => throw new InvalidOperationException("A fault in the rules."),
        _ => new Heard(hear.CommandId, hear.Text, hear.Then ?? []),
    };

    private static Decision OnNotes(IState state, Command command) => command switch
    {
        AddNote add => Note(state, add.Note) is null ? new NoteSet(add.Note, add.Text, add.Group, false) : Refusal.Conflict("taken"),
        EditNote edit => Note(state, edit.Note) is { } note ? new NoteSet(edit.Note, edit.Text, note.Group, false) : Refusal.NotFound(),
        MoveNote move => Note(state, move.Note) is { } note ? new NoteSet(move.Note, note.Text, move.Group, false) : Refusal.NotFound(),
        BlankNote blank => Note(state, blank.Note) is { } note ? new NoteSet(blank.Note, "", note.Group, true) : Refusal.NotFound(),
        RemoveNote remove => Note(state, remove.Note) is null ? Refusal.NotFound() : new NoteRemoved(remove.Note),
        AddRemark add => AddRemark(state, add),
        RemoveRemark remove => Remark(state, remove.Remark) is null ? Refusal.NotFound() : new RemarkRemoved(remove.Remark),
        Flag flag => Note(state, flag.Note) is null ? Refusal.NotFound() : new Flagged(flag.Key, flag.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType(), "Not a command of a board."),
    };

    private static Decision AddRemark(IState state, AddRemark add) =>
        Note(state, add.Note) is null ? Refusal.NotFound()
        : Remark(state, add.Remark) is not null ? Refusal.Conflict("taken")
        : new RemarkAdded(add.Remark, add.Note, add.Text);

    private static NoteDocument? Note(IState state, string key) => state.Find<NoteDocument>(NoteDocument.IdOf(key));

    private static RemarkDocument? Remark(IState state, string key) => state.Find<RemarkDocument>(RemarkDocument.IdOf(key));
}
