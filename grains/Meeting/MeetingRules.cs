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
        new("item", MeetingJson.Default.ItemDocument),
        new("attendee", MeetingJson.Default.AttendeeDocument),
        new("run", MeetingJson.Default.RunDocument),
        new("action", MeetingJson.Default.ActionDocument),
        new("decision", MeetingJson.Default.DecisionDocument),
        new("report", MeetingJson.Default.ReportDocument),
        new("addendum", MeetingJson.Default.AddendumDocument),
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
        _ => Standing.Of(state, actor.Id, now) is { } standing ? new Asking(state, standing, actor.Id, now).Decide((MeetingCommand)command) : Refusal.NotFound(),
    };

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        MeetingBegun begun => Planning.Apply(state.Grain, begun, stamp),
        MemberSet set => MemberCopies.Set(new MemberRoles(set.Person, set.Fact.Roles), set.Fact.Stamp),
        RolesEnded ended => MemberCopies.End(state, ended.Person, stamp.At),
        MeetingChanged changed => Planning.Apply(state, changed, stamp),
        MeetingCancelled cancelled => Planning.Apply(state, cancelled, stamp),
        ItemAdded added => Agenda.Apply(state, added),
        ItemChanged changed => Agenda.Apply(changed),
        ItemMoved moved => Agenda.Apply(state, moved),
        ItemRemoved removed => Agenda.Apply(removed),
        MinuteTakerNamed named => MinuteTaker.Apply(state, named),
        InvitationAnswered answered => Attendance.Apply(state, answered, stamp),
        PresenceMarked marked => Attendance.Apply(state, marked),
        MeetingStarted started => Running.Apply(state, started, stamp),
        MeetingEnded ended => Running.Apply(state, ended, stamp),
        LeadTaken taken => Running.Apply(state, taken),
        WentTo went => Running.Apply(state, went, stamp),
        TimerSet set => Timers.Apply(state, set),
        HandRaised raised => Hands.Apply(state, raised, stamp),
        RoundBegun begun => Rounds.Apply(state, begun),
        TurnGiven given => Rounds.Apply(state, given),
        ActionSet set => Actions.Apply(state, set, stamp),
        ActionTakenBack taken => Actions.Apply(state, taken),
        DecisionSet set => Decisions.Apply(state, set, stamp),
        DecisionTakenBack taken => Decisions.Apply(state, taken),
        ReportShared shared => Reports.Apply(state, shared, stamp),
        AmendmentsClosed closed => Reports.Apply(state, closed),
        ReportFixed report => Reports.Apply(state, report, stamp),
        AddendumAdded added => Reports.Apply(added, stamp),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => Standing.AudienceOf(state, actor, now);

    public long RightsSince(IState state, Actor actor) =>
        Math.Max(MemberCopies.Since(state, actor), state.Find<MeetingDocument>(MeetingDocument.TheId)?.Created ?? 0);

    public Scope ScopeOf(IState state, Document document) => Scope.Everyone;

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => MemberCopies.WhoseTurn(state, name) is { } person ? new EndRoles(person) : Reports.WhenDue(state, name);
}
