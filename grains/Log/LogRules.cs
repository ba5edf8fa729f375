using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.Log;

/// <summary>
/// The research log of a leerlab: what its schools write and answer there. Grants: <c>leerlab</c> (reads what is written for the leerlab),
/// <c>school/{key}</c> (reads that school's own entries), <c>moderator</c>, <c>entry/{key}</c> (expert on that question), <c>person/{key}</c>.
/// </summary>
public sealed class LogRules : IGrainRules
{
    internal const string Version = "version";

    public string Kind => "log";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("log", LogJson.Default.LogDocument),
        new("access", LogJson.Default.AccessDocument),
        new("progress", LogJson.Default.ProgressDocument),
        new("open-question", LogJson.Default.OpenQuestion),
        new("entry", LogJson.Default.EntryDocument) { Paged = true, InSnapshot = true, Erasable = true, Companion = "thread" },
        new("thread", LogJson.Default.ThreadDocument) { Paged = true },
        new("comment", LogJson.Default.CommentDocument) { Paged = true, InSnapshot = true, Erasable = true },
        new(Version, LogJson.Default.VersionDocument) { Paged = true, Erasable = true },
        new("report", LogJson.Default.ReportDocument) { Paged = true, Erasable = true },
        new("upload", LogJson.Default.UploadDocument) { PageOnly = true },
        new("bytes", LogJson.Default.BytesDocument) { PageOnly = true },
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, LogJson.Default.LogCommand) ?? throw new JsonException("A command is an object.");
        }
        catch (NotSupportedException missing)
        {
            // So the library calls a command without a type.
            throw new JsonException(missing.Message, "$.type", null, null, missing);
        }
    }

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((LogCommand)command, LogJson.Default.LogCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((LogEvent)happened, LogJson.Default.LogEvent);

    public IEnumerable<Need> Needs(Command command) => Log.Needs.Of(command);

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        LogFact when actor.IsPerson => Refusal.Forbidden(),
        LogFact when actor.Kind == ActorKind.Grain && actor.Id != $"{LeerlabOf(state)}" => Decision.Nothing,
        LogFact fact => Facts.Decide(state, fact, now),
        _ when !actor.IsPerson => Refusal.Forbidden(),
        _ => Ask(new Asking(state, Standing.Of(state, actor.Id, now), now), command),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => Progress.Along(state, happened, Happen(state, happened, stamp), stamp);

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => actor.Kind switch
    {
        ActorKind.Person when state.Find<LogDocument>(LogDocument.TheId) is not null => Standing.Of(state, actor.Id, now).Audience.GuardedBy(new Guard(LeerlabOf(state))),
        ActorKind.System => Access.OfTheHouse(state),
        _ => Audience.Nobody,
    };

    public long RightsSince(IState state, Actor actor) => state.Find<AccessDocument>(AccessDocument.IdOf(actor.Id))?.Since ?? 0;

    public Scope ScopeOf(IState state, Document document) => Scopes.Of(state, document);

    public bool Matches(Document document, JsonElement filter) => Filters.Matches(document, filter);

    public Command? WhenDue(IState state, string name) => Access.WhenDue(state, name) ?? Uploads.WhenDue(state, name);

    // A log has the key of its leerlab.
    private static GrainId LeerlabOf(IState state) => new("leerlab", state.Grain.Key);

    private static Changes Happen(IState state, Event happened, Stamp stamp) => happened switch
    {
        LogOpened opened => Facts.Apply(opened, stamp),
        LogDescribed described => Facts.Apply(state, described, stamp),
        SchoolSet set => Facts.Apply(state, set),
        AccessSet set => Access.Apply(state, set, stamp),
        AccessEnded ended => Access.Apply(state, ended, stamp),
        EntryAdded added => Entries.Apply(state, added, stamp),
        EntryEdited edited => Edits.Apply(state, edited, stamp),
        EditConflicted conflicted => Edits.Apply(state, conflicted, stamp),
        KindChanged changed => Shape.Apply(state, changed, stamp),
        VisibilityChanged changed => Shape.Apply(state, changed, stamp),
        EntryTagged tagged => Shape.Apply(state, tagged),
        CoWritersNamed named => CoWriters.Apply(state, named),
        EntryPinned pinned => Moderation.Apply(state, pinned),
        EntryWithdrawn withdrawn => Endings.Apply(state, withdrawn, stamp),
        EntryRedacted redacted => Endings.Apply(state, redacted, stamp),
        CommentAdded added => Comments.Apply(state, added, stamp),
        CommentEdited edited => Comments.Apply(state, edited, stamp),
        CommentWithdrawn withdrawn => CommentEndings.Apply(state, withdrawn, stamp),
        CommentRedacted redacted => CommentEndings.Apply(state, redacted, stamp),
        Reacted reacted => ReactionSets.Apply(state, reacted, stamp),
        Reported reported => Moderation.Apply(reported, stamp),
        ReportResolved resolved => Moderation.Apply(state, resolved, stamp),
        UploadBegun begun => Incoming.Begun(begun.Upload, begun.Size, stamp),
        UploadFinished finished => Incoming.Finished(state, finished.Fact, stamp),
        UploadDropped dropped => Incoming.Dropped(state, dropped.Upload),
        BytesForgotten forgotten => Incoming.Forgotten(forgotten.Bytes),
        FileAttached attached => Files.Apply(state, attached),
        FileDescribed described => Files.Apply(state, described),
        FileRemoved removed => Files.Apply(state, removed),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType(), "Not an event of a log."),
    };

    private static Decision Ask(Asking asking, Command command) => command switch
    {
        AddEntry add => Entries.Add(asking, add),
        EditEntry edit => Edits.Edit(asking, edit),
        ChangeKind change => Shape.Change(asking, change),
        ChangeVisibility change => Shape.Change(asking, change),
        TagEntry tag => Shape.Tag(asking, tag),
        NameCoWriters name => CoWriters.Name(asking, name),
        PinEntry pin => Moderation.Pin(asking, pin),
        WithdrawEntry withdraw => Endings.Withdraw(asking, withdraw),
        RedactEntry redact => Endings.Redact(asking, redact),
        AddComment add => Comments.Add(asking, add),
        EditComment edit => Comments.Edit(asking, edit),
        WithdrawComment withdraw => CommentEndings.Withdraw(asking, withdraw),
        RedactComment redact => CommentEndings.Redact(asking, redact),
        React react => ReactionSets.React(asking, react),
        ReportEntry report => Moderation.Report(asking, report),
        ResolveReport resolve => Moderation.Resolve(asking, resolve),
        BeginUpload begin => Uploads.Begin(asking, begin),
        AttachFile attach => Files.Attach(asking, attach),
        DescribeFile describe => Files.Describe(asking, describe),
        RemoveFile remove => Files.Remove(asking, remove),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType(), "Not a command of a log."),
    };
}
