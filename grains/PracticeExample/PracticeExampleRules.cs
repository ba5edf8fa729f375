using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>
/// A practice example (praktijkvoorbeeld) of a leerlab: written together from entries of its log, released by the leader of every school in it and by
/// the coach, published in the library edition by edition. Its readers are those of the leerlab, and the editors whom they invite.
/// </summary>
public sealed class PracticeExampleRules : IGrainRules
{
    public string Kind => "practice-example";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new(ExampleDocument.TheId, ExampleJson.Default.ExampleDocument),
        new("part", ExampleJson.Default.PartDocument),
        new("version", ExampleJson.Default.VersionDocument) { Paged = true, InSnapshot = true },
        new("evidence", ExampleJson.Default.EvidenceDocument),
        new("school", ExampleJson.Default.SchoolDocument),
        new("release", ExampleJson.Default.ReleaseDocument),
        new("edition", ExampleJson.Default.PublicEdition),
        new(CheckDocument.TheId, ExampleJson.Default.CheckDocument),
        new("editor", ExampleJson.Default.EditorDocument),
        new("member", ExampleJson.Default.MemberCopy),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, ExampleJson.Default.ExampleCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((ExampleCommand)command, ExampleJson.Default.ExampleCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((ExampleEvent)happened, ExampleJson.Default.ExampleEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        ExampleFact when actor.IsPerson => Refusal.Forbidden(),
        ExampleFact fact => Facts.Decide(state, fact, actor, now),
        EndEditor end when actor.Kind == ActorKind.Grain => end.Person == actor.Id ? Editors.End(state, end.Person) : Decision.Nothing,
        _ when actor.IsPerson && Asking.Of(state, actor, now) is { } asking => Ask(asking, command),
        _ => Refusal.Forbidden(),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => Telling.With(state, Happen(state, happened, stamp));

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Standing.AudienceOf(state, actor, now);

    public long RightsSince(IState state, Actor actor) => Standing.Since(state, actor);

    public Scope ScopeOf(IState state, Document document) => Standing.On(document);

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => MemberCopies.WhoseTurn(state, name) is { } person ? new EndRoles(person) : null;

    private static Decision Ask(Asking asking, Command command) => command switch
    {
        EditPart edit => Parts.Edit(asking, edit),
        DescribeExample describe => Describing.Describe(asking, describe),
        ShowSchool show => Describing.Show(asking, show),
        LinkEntry link => Evidences.Link(asking, link),
        UnlinkEntry unlink => Evidences.Unlink(asking, unlink),
        InviteEditor invite => Editors.Invite(asking, invite),
        EndEditor end => Editors.End(asking, end),
        AskRelease ask => Releases.Ask(asking, ask),
        Release release => Releases.Release(asking, release),
        RefuseRelease refuse => Releases.Refuse(asking, refuse),
        WithdrawExample withdraw => Publishing.Withdraw(asking, withdraw),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private static Changes Happen(IState state, Event happened, Stamp stamp) => happened switch
    {
        ExampleBegun begun => Birth.Apply(begun, stamp),
        MemberSet set => MemberCopies.Set(new MemberRoles(set.Fact.Person, set.Fact.Roles), set.Fact.Stamp),
        RolesEnded ended => MemberCopies.End(state, ended.Person, stamp.At),
        SchoolSet set => Describing.Apply(state, set, stamp),
        PartEdited edited => Parts.Apply(state, edited, stamp),
        EditConflicted conflicted => Parts.Apply(state, conflicted, stamp),
        ExampleDescribed described => Describing.Apply(state, described, stamp),
        SchoolShownAs shown => Describing.Apply(state, shown, stamp),
        EntryLinked linked => Evidences.Apply(linked),
        EntryUnlinked unlinked => Evidences.Apply(unlinked),
        EditorSought sought => Editors.Apply(state, sought, stamp),
        EditorJoined joined => Editors.Apply(state, joined, stamp),
        EditorEnded ended => Editors.Apply(state, ended),
        ReleaseAsked asked => Releases.Apply(state, asked, stamp),
        Released released => Releases.Apply(state, released, stamp),
        ReleaseRefused refused => Releases.Apply(state, refused, stamp),
        EditionPublished published => Publishing.Apply(state, published, stamp),
        ExampleWithdrawn withdrawn => Publishing.Apply(state, withdrawn, stamp),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };
}
