using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting.Notes;

/// <summary>A board of notes. Grants: <c>all</c> and <c>group/{name}</c>.</summary>
public sealed class NotesRules : IGrainRules
{
    public string Kind => "notes";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("board", NotesJson.Default.BoardDocument),
        new("reader", NotesJson.Default.ReaderDocument),
        new("note", NotesJson.Default.NoteDocument) { Paged = true, InSnapshot = true, Erasable = true, Companion = "tally" },
        new("tally", NotesJson.Default.TallyDocument) { Paged = true },
        new("remark", NotesJson.Default.RemarkDocument) { Paged = true, InSnapshot = true, Erasable = true },
        new("flag", NotesJson.Default.FlagDocument),
        new("rung", NotesJson.Default.RungDocument),
        new("heard", NotesJson.Default.HeardDocument) { PageOnly = true },
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, NotesJson.Default.NotesCommand) ?? throw new JsonException("A command is an object.");

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((NotesCommand)command, NotesJson.Default.NotesCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((NotesEvent)happened, NotesJson.Default.NotesEvent);

    public IEnumerable<Need> Needs(Command command) => command switch
    {
        AddNote add => [new(NoteDocument.IdOf(add.Note))],
        EditNote edit => [new(NoteDocument.IdOf(edit.Note))],
        MoveNote move => [new(NoteDocument.IdOf(move.Note)), new(TallyDocument.IdOf(move.Note))],
        RemoveNote remove => [new(NoteDocument.IdOf(remove.Note)), new(NoteDocument.IdOf(remove.Note), "remark"), new(TallyDocument.IdOf(remove.Note))],
        BlankNote blank => [new(NoteDocument.IdOf(blank.Note))],
        AddRemark add => [new(NoteDocument.IdOf(add.Note)), new(TallyDocument.IdOf(add.Note)), new(RemarkDocument.IdOf(add.Remark))],
        RemoveRemark remove => [new(RemarkDocument.IdOf(remove.Remark))],
        Flag flag => [new(NoteDocument.IdOf(flag.Note))],
        _ => [],
    };

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) =>
        actor.IsPerson && AudienceOf(state, actor, now).IsNobody && state.Seq > 0 ? Refusal.Forbidden() : NotesDecisions.Of(state, command);

    public Changes Apply(IState state, Event happened, Stamp stamp) => NotesChanges.Of(state, happened, stamp);

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        actor.IsTrusted ? new("all", "house")
        : state.Find<ReaderDocument>(ReaderDocument.IdOf(actor.Id)) is { Groups.Length: > 0 } reader ? new(["all", .. reader.Groups.Select(group => $"group/{group}")])
        : Audience.Nobody;

    public long RightsSince(IState state, Actor actor) => state.Find<ReaderDocument>(ReaderDocument.IdOf(actor.Id))?.Since ?? 0;

    public Scope ScopeOf(IState state, Document document) => document switch
    {
        NoteDocument { Group: { } group } => Scope.AnyOf($"group/{group}", "house"),
        FlagDocument => Scope.AnyOf("group/red", "house"),
        _ => Scope.Everyone,
    };

    public bool Matches(Document document, JsonElement filter) =>
        document is not NoteDocument note || !filter.TryGetProperty("text", out var text) || note.Text.Contains(text.GetString()!, StringComparison.Ordinal);

    public Command? WhenDue(IState state, string name) => state.Find<BoardDocument>(BoardDocument.TheId) is { Closed: false } ? new Ring(name) : null;
}
