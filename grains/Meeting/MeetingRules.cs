using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Meeting;

/// <summary>
/// A meeting of a leerlab or of one school, from the moment that it is planned. Its members are those of where it was planned from, which owns them
/// and tells of every change (design 4.6).
/// </summary>
public sealed class MeetingRules : IGrainRules
{
    public string Kind => "meeting";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("meeting", MeetingJson.Default.MeetingDocument),
        new("member", MeetingJson.Default.MemberCopy),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, MeetingJson.Default.MeetingCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((MeetingCommand)command, MeetingJson.Default.MeetingCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((MeetingEvent)happened, MeetingJson.Default.MeetingEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        MeetingFact when actor.IsPerson => Refusal.Forbidden(),
        MeetingFact fact => Facts.Decide(state, fact, actor, now),
        _ when !actor.IsPerson => Refusal.Forbidden(),
        _ => Standing.Of(state, actor.Id, now) is { } standing ? Ask(standing, command) : Refusal.NotFound(),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        MeetingBegun begun => Planning.Apply(begun),
        MemberSet set => MemberCopies.Set(new MemberRoles(set.Person, set.Fact.Roles), set.Fact.Stamp),
        RolesEnded ended => MemberCopies.End(state, ended.Person, stamp.At),
        MeetingChanged changed => Planning.Apply(state, changed),
        MeetingCancelled cancelled => Planning.Apply(state, cancelled),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Standing.AudienceOf(state, actor, now);

    public long RightsSince(IState state, Actor actor) =>
        Math.Max(MemberCopies.Since(state, actor), state.Find<MeetingDocument>(MeetingDocument.TheId)?.Created ?? 0);

    public Scope ScopeOf(IState state, Document document) => Scope.Everyone;

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => MemberCopies.WhoseTurn(state, name) is { } person ? new EndRoles(person) : null;

    public GrainId? GuardianOf(GrainId grain) => null;

    private static Decision Ask(Standing standing, Command command) => command switch
    {
        _ when !standing.Plans => Refusal.Forbidden(),
        ChangeMeeting change => Planning.Change(standing.Meeting, change),
        CancelMeeting cancel => Planning.Cancel(standing.Meeting, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
