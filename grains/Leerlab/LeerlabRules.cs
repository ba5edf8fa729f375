using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;

namespace Leerlabs.Grains.Leerlab;

/// <summary>A leerlab: its question, schools, people and phase. It owns its membership; its log keeps a copy (design 4.6).</summary>
public sealed class LeerlabRules : IGrainRules
{
    public string Kind => "leerlab";

    public ImmutableArray<DocumentType> Documents { get; } =
    [
        new("leerlab", LeerlabJson.Default.LeerlabDocument),
        new("sub-question", LeerlabJson.Default.SubQuestion),
        new("school", LeerlabJson.Default.LeerlabSchool),
        new("member", LeerlabJson.Default.Member),
        new("appointment", LeerlabJson.Default.Appointment),
        new("candidate", LeerlabJson.Default.Candidate),
        new("meeting", LeerlabJson.Default.PlannedMeeting),
        new("action", LeerlabJson.Default.ActionItem),
        new("decision", LeerlabJson.Default.RegisteredDecision),
        new("poll", LeerlabJson.Default.StartedPoll),
        new("visit", LeerlabJson.Default.PlannedVisit),
        new("expert-request", LeerlabJson.Default.AskedRequest),
        new("practice-example", LeerlabJson.Default.StartedExample),
        new("invitation", LeerlabJson.Default.Invitation),
        new("invitation-secret", LeerlabJson.Default.InvitationSecret),
    ];

    public Command ReadCommand(ReadOnlySpan<byte> json) => CommandJson.Read(json, LeerlabJson.Default.LeerlabCommand);

    public byte[] WriteCommand(Command command) => JsonSerializer.SerializeToUtf8Bytes((LeerlabCommand)command, LeerlabJson.Default.LeerlabCommand);

    public byte[] WriteEvent(Event happened) => JsonSerializer.SerializeToUtf8Bytes((LeerlabEvent)happened, LeerlabJson.Default.LeerlabEvent);

    public IEnumerable<Need> Needs(Command command) => [];

    public Decision Decide(IState state, Command command, Actor actor, DateTimeOffset now)
    {
        if (LeerlabRights.Refuse(state, (LeerlabCommand)command, actor, now) is { } refusal)
            return refusal;
        if (command is Create create)
            return Course.Begin(state, create, now);

        return state.Find<LeerlabDocument>(LeerlabDocument.TheId) is { } leerlab ? Decide(state, leerlab, command, actor, now) : Refusal.NotFound();
    }

    public Changes Apply(IState state, Event happened, Stamp stamp) => happened switch
    {
        LeerlabCreated created => Course.Apply(state, created),
        PhaseChanged changed => Course.Apply(state, changed),
        LeerlabDescribed described => Questions.Apply(state, described, stamp),
        SubQuestionAdded added => Questions.Apply(state, added),
        SubQuestionEdited edited => Questions.Apply(state, edited),
        SubQuestionRemoved removed => Questions.Apply(state, removed),
        SchoolJoined joined => Schools.Apply(state, joined, stamp),
        GoalSet set => Schools.Apply(state, set, stamp),
        SchoolLeft left => Schools.Apply(state, left, stamp),
        PlanBegun => Plans.Apply(state, stamp),
        MemberAdded added => Members.Apply(state, added, stamp),
        MemberEnded ended => Members.Apply(state, ended, stamp),
        MemberTurned turned => Members.Apply(state, turned, stamp),
        CoachProposed proposed => Proposing.Apply(state, proposed, stamp),
        AppointmentWithdrawn withdrawn => Proposing.Apply(state, withdrawn, stamp),
        AppointmentAnswered answered => Answering.Apply(state, answered, stamp),
        AnswerDropped dropped => Answering.Apply(state, dropped, stamp),
        CandidateAnswered answered => Answering.Apply(state, answered, stamp),
        CoachAppointed appointed => Appointing.Apply(state, appointed, stamp),
        CoachRecorded recorded => Recordings.Apply(state, recorded, stamp),
        AppointmentWeighed weighed => Appointments.Apply(state, weighed),
        CandidateKnown known => Appointments.Apply(state, known, stamp),
        MeetingPlanned planned => Meetings.Apply(state, planned, stamp),
        MeetingSet set => Meetings.Apply(state, set),
        PollStarted started => Polls.Apply(state, started, stamp),
        PollSet set => Polls.Apply(state, set),
        VisitPlanned planned => Visits.Apply(state, planned, stamp),
        RequestAsked asked => Requests.Apply(state, asked, stamp),
        RequestSet set => Requests.Apply(set),
        ExampleStarted started => Examples.Apply(state, started, stamp),
        ExampleSet set => Examples.Apply(set),
        InvitationMade made => InvitationRules.Make(made.Invitation, made.Role, made.School, made.TokenHash, stamp),
        InvitationWithdrawn withdrawn => InvitationRules.Withdraw(state, withdrawn.Invitation, stamp),
        InvitationUsed used => InvitationRules.Use(state, used.Invitation, used.Person, stamp),
        _ => Lists.Apply(state, happened, stamp) ?? throw new ArgumentOutOfRangeException(nameof(happened), happened, null),
    };

    public Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) => LeerlabRights.AudienceOf(state, actor, now);

    public long RightsSince(IState state, Actor actor) =>
        state.All<Member>().Where(member => member.Person == actor.Id).Select(member => member.Rev).DefaultIfEmpty().Max();

    public Scope ScopeOf(IState state, Document document) => LeerlabRights.ScopeOf(document);

    public bool Matches(Document document, JsonElement filter) => true;

    public Command? WhenDue(IState state, string name) => Members.WhenDue(name) ?? Lists.WhenDue(name);

    private static Decision Decide(IState state, LeerlabDocument leerlab, Command command, Actor actor, DateTimeOffset now) => command switch
    {
        Describe describe => Questions.Describe(leerlab, describe),
        AddSubQuestion add => Questions.Add(state, add),
        EditSubQuestion edit => Questions.Edit(state, edit),
        RemoveSubQuestion remove => Questions.Remove(state, remove),
        ChangePhase change => Course.ChangePhase(leerlab, change),
        BeginPlan => Plans.Begin(leerlab),
        AddSchool add => Schools.Add(state, add, now),
        SetGoal set => Schools.SetGoal(state, set),
        RemoveSchool remove => Schools.Remove(state, remove, now),
        AddMember add => Members.Add(state, add, actor, now),
        EndMember end => Members.End(state, end, now),
        TurnMember turn => Members.Turn(state, turn),
        ProposeCoach propose => Proposing.Propose(state, leerlab, propose, now),
        AnswerAppointment answer => Answering.Answer(state, answer, actor, now),
        AnswerProposal answer => Answering.Answer(state, answer, now),
        WithdrawAppointment withdraw => Proposing.Withdraw(state, withdraw),
        RecordCoach record => Recordings.Record(state, leerlab, record, now),
        WeighAppointment weigh => Appointments.Weigh(state, weigh),
        PlanMeeting plan => Meetings.Plan(state, leerlab, plan.By(actor.Id)),
        SetMeeting set => Meetings.Set(state, set),
        StartPoll start => Polls.Start(state, leerlab, start, actor, now),
        SetPoll set => Polls.Set(state, set),
        ChooseDate choose => Polls.Choose(state, leerlab, choose),
        PlanVisit plan => Visits.Plan(state, leerlab, plan, actor, now),
        AskExpert ask => Requests.Ask(state, leerlab, ask, actor, now),
        SetRequest set => Requests.Set(state, set),
        StartExample start => Examples.Start(state, leerlab, start, actor, now),
        SetExample set => Examples.Set(state, set),
        Invite invite => LeerlabInvitations.Make(state, leerlab, invite),
        WithdrawInvitation withdraw => LeerlabInvitations.Withdraw(state, withdraw),
        AcceptInvitation accept => LeerlabInvitations.Accept(state, accept, now),
        _ => Lists.Decide(state, command, actor, now) ?? throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };
}
