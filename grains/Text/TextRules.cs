using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Text;

/// <summary>
/// A text that several people type in at the same time: the minutes of a meeting, the plan of a leerlab, an answer of experts. The grain is the authority: it gives each update its
/// place, carries what was typed on a slightly older text over what came between, and always has the plain text.
/// </summary>
public sealed class TextRules : IGrainRules
{
    private const string Reader = "reader";

    private static readonly Audience Readers = new(Reader);

    public string Kind => "text";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("text", TextJson.Default.TextDocument),
        new("base", TextJson.Default.BaseDocument) { Erasable = true },
        new("update", TextJson.Default.UpdateDocument) { Erasable = true },
        new("past", TextJson.Default.PastDocument) { Paged = true, Erasable = true },
        new("concept", TextJson.Default.ConceptDocument),
        new("amendment", TextJson.Default.AmendmentDocument),
        new("sent", TextJson.Default.SentAnswer) { Erasable = true },
        new("member", TextJson.Default.MemberCopy),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, TextJson.Default.TextCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((TextCommand)command, TextJson.Default.TextCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((TextEvent)happened, TextJson.Default.TextEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        TextFact when actor.IsPerson => Refusal.Forbidden(),
        TextFact fact => Facts.Decide(state, fact, actor, now),
        _ when !actor.IsPerson => Refusal.Forbidden(),
        _ => Asking.Of(state, actor.Id, now) is { } asking ? Ask(asking, command) : Refusal.NotFound(),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        TextBegun begun => Facts.Apply(begun),
        MemberSet set => MemberCopies.Set(new MemberRoles(set.Person, set.Fact.Roles), set.Fact.Stamp),
        RolesEnded ended => MemberCopies.End(state, ended.Person, stamp.At),
        TextTyped typed => Typing.Apply(typed, stamp),
        TextFolded folded => Folding.Apply(state, folded),
        TextClosed closed => Changes.Put(state.Find<TextDocument>(TextDocument.TheId)! with { Closed = closed.Closed ? true : null }),
        ConceptOpened opened => Amendments.Apply(state, opened),
        Amended amended => Amendments.Apply(amended, stamp),
        TextFixed => Folding.Apply(state),
        WritersSet set => Drafts.Apply(state, set),
        AnswerSent sent => Drafts.Apply(state, sent, stamp),
        AnswerSettled settled => Drafts.Apply(settled),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        actor.Kind == ActorKind.System ? Readers
        : Asking.Of(state, actor.Id, now) is { Reads: true } asking ? Readers.GuardedBy(asking.Guards)
        : Audience.Nobody;

    public long RightsSince(IState state, Actor actor) =>
        state.Find<TextDocument>(TextDocument.TheId) is { Writers: not null } draft ? draft.Rev : MemberCopies.Since(state, actor);

    public Scope ScopeOf(IState state, Document document) => document is MemberCopy ? Scope.Nobody : Scope.Everyone;

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => MemberCopies.WhoseTurn(state, name) is { } person ? new EndRoles(person) : null;

    private static Decision Ask(Asking asking, Command command) => command switch
    {
        TypeText type => Typing.Type(asking, type),
        Amend amend => Amendments.Amend(asking, amend),
        SendAnswer send => Drafts.Send(asking, send),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
