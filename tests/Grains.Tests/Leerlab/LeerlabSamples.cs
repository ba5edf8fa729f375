using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Registers;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Visit;
using AddAction = Leerlabs.Grains.Leerlab.AddAction;
using ChangeAction = Leerlabs.Grains.Leerlab.ChangeAction;
using RemoveAction = Leerlabs.Grains.Leerlab.RemoveAction;

namespace Leerlabs.Grains.Tests.Leerlab;

internal static class LeerlabSamples
{
    private const string Log = "log/dagstart";
    private const string School = "school/99aa00";
    private const string Sanne = "person/sanne";
    private static readonly string Hash = new('a', 64);
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 3);
    private static readonly Fit Fit = new(true, new Shortage(0.5m, 0.25m), new Shortage(4, -1), [new TimeOff(Day, Day.AddDays(6), "Weg")]);

    private static readonly When When = When.At(new(2026, 12, 3), new(15, 30), new(17, 0));
    private static readonly Place Place = new(School, "Tekst", "https://tekst.example");
    private static readonly SaidAction SaidAction = new("Tekst", Sanne, At, Sanne, Day, "item-01x");
    private static readonly SaidDecision SaidDecision = new("Tekst", Sanne, At, Day, "item-01x");
    private static readonly StartPoll Starting = new("poll0001", "Tekst", [new("option01", When)], "Tekst", true, At);
    private static readonly PollSummary Told = new("Tekst", PollState.Open, 8, ["school/99aa00"], [Sanne], At, "meeting1");
    private static readonly MeetingSummary Summary = new("Tekst", When, MeetingState.Held, 2, Place, At);

    private static readonly AskExpert Asking =
        new("request1", "privacy", new("Tekst", "Tekst", "Tekst", new(2026, 12, 3), AnswerForm.Call, ["entry001"]), RequestReaders.School, "school/99aa00", "Tekst");

    private static readonly AskedSummary AskedOf = new(
        "privacy", RequestReaders.Lab, RequestState.Answered, new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero), RequestSide.Asker, new(2026, 12, 3), "school/99aa00", "Tekst", Sanne);

    private static readonly StartExample Beginning =
        new("voorbeeld1", "Tekst", ["entry001"], [new(ExamplePart.Done, "Tekst", ["entry001"])], ["school/99aa00"]);

    public static Shapes All { get; } = new(
        new LeerlabRules(),
        [
            new Create("Tekst", "Tekst?", Log, "person/manager", true),
            new Describe("Tekst", "Tekst?", "Tekst!"),
            new AddSubQuestion("question1", "Tekst"),
            new EditSubQuestion("question1", "Tekst"),
            new RemoveSubQuestion("question1"),
            new ChangePhase(Phase.Stopped, "Tekst"),
            new AddSchool(School, "Tekst", "Tekst", "41001", "Tekst"),
            new SetGoal(School, "Tekst"),
            new RemoveSchool(School, "Tekst"),
            new AddMember("member01", Sanne, Role.SchoolLeader, School, Day, Day.AddDays(7), "question1"),
            new EndMember("member01", "Tekst", Day),
            new TurnMember("member01"),
            new Invite("invitation1", Role.LeerlabTeam, Hash, School),
            new WithdrawInvitation("invitation1"),
            new AcceptInvitation("invitation1", Hash, Sanne, "member01"),
            new ProposeCoach("coaching1", Sanne, new Effort(0.5m, 4), "Tekst", Day, Day.AddDays(300), Day.AddDays(14), School),
            new AnswerAppointment("coaching1", School, false, "Tekst"),
            new AnswerProposal("coaching1", false, "Tekst"),
            new WithdrawAppointment("coaching1", "Tekst"),
            new RecordCoach("coaching1", Sanne, new Effort(0.5m, 4), "Tekst", Day, [new AgreedBefore(School, Day, Sanne)], "Tekst", Day.AddDays(300)),
            new WeighAppointment("coaching1", Fit),
            new PlanMeeting("meeting1", MeetingKind.Meeting, "Tekst", When, Place, [new PlannedItem(ItemKind.Inform, "Tekst")], true),
            new AddAction("action01", "Tekst", Sanne, Day),
            new ChangeAction("action01", "Tekst", Sanne, Day),
            new FinishAction("action01", true),
            new RemoveAction("action01"),
            new ReviewDecision("decision1", Day),
            new SetAction("meeting1", "action01", SaidAction),
            new SetDecision("meeting1", "decision1", SaidDecision),
            new ReturnDecision("decision1"),
            new SetMeeting("meeting1", Summary),
            new BeginPlan(),
            Starting,
            new SetPoll("poll0001", Told),
            new ChooseDate("poll0001", "meeting1", MeetingKind.Meeting, "Tekst", When, Sanne, Place),
            new PlanVisit("visit001", Sanne, "person/bram", When, "Tekst", Place, "Tekst"),
            Asking,
            new SetRequest("request1", AskedOf),
            Beginning,
            new SetExample("voorbeeld1", PracticeExample.ExampleSamples.Summary),
        ],
        [
            new LeerlabCreated(Log, true, "Tekst", "Tekst?"),
            new LeerlabDescribed("Tekst", "Tekst?", "Tekst!"),
            new SubQuestionAdded("question1", 2, "Tekst"),
            new SubQuestionEdited("question1", "Tekst"),
            new SubQuestionRemoved("question1"),
            new PhaseChanged(Phase.Execution, "Tekst"),
            new SchoolJoined(School, 3, Day, "Tekst", "Tekst", "41001", "Tekst"),
            new GoalSet(School, "Tekst"),
            new SchoolLeft(School, Day, "Tekst"),
            new MemberAdded("member01", Sanne, Role.Delegate, School, Day, Day.AddDays(7), "question1"),
            new MemberEnded("member01", Day, "Tekst"),
            new MemberTurned("member01"),
            new InvitationMade("invitation1", Role.Delegate, School, "Tekst"),
            new InvitationWithdrawn("invitation1"),
            new InvitationUsed("invitation1", Sanne),
            new CoachProposed("coaching1", Sanne, School, new ProposeCoach("coaching1", Sanne, new Effort(Hours: 4), "Tekst", Day)),
            new AppointmentAnswered("coaching1", School, new SchoolAnswer(School, false, At, Sanne, "Tekst")),
            new AnswerDropped("coaching1", School),
            new CandidateAnswered("coaching1", new CandidateAnswer(false, At, "Tekst")),
            new AppointmentWithdrawn("coaching1", "Tekst"),
            new CoachAppointed("coaching1", "coaching1", Day),
            new CoachRecorded("coaching1", Sanne, "member01", new RecordCoach("coaching1", Sanne, new Effort(Hours: 4), "Tekst", Day, [], "Tekst")),
            new AppointmentWeighed("coaching1", Fit),
            new MeetingPlanned("meeting1", Sanne, new MeetingPlan("meeting1", MeetingKind.Meeting, "Tekst", When, Sanne)),
            new MeetingSet("meeting1", Summary),
            new PlanBegun(),
            new ActionListed("action01", "meeting1", SaidAction),
            new ActionFinished("action01", true),
            new ActionRemoved("action01"),
            new DecisionRegistered("decision1", "meeting1", SaidDecision),
            new DecisionWithdrawn("decision1"),
            new DecisionReviewed("decision1", Day),
            new DecisionReturned("decision1"),
            new PollStarted("poll0001", Sanne, Starting),
            new PollSet("poll0001", Told),
            new RequestAsked("request1", Asking),
            new RequestSet("request1", AskedOf),
            new ExampleStarted("voorbeeld1", Beginning),
            new ExampleSet("voorbeeld1", PracticeExample.ExampleSamples.Summary),
            new VisitPlanned("visit001", new PlanVisit("visit001", Sanne, "person/bram", When)),
            new CandidateKnown(Sanne),
        ],
        [
            new LeerlabDocument
            {
                Id = "leerlab",
                Created = 1,
                Rev = 4,
                Name = "De dagstart telt",
                Question = "Hoe?",
                ResearchQuestion = "Voor wie?",
                Phase = Phase.Stopped,
                PhaseReason = "Geen tijd",
                Log = Log,
                Plan = "text/dagstart",
                Example = true,
            },
            new SubQuestion { Id = "sub-question/question1", Text = "Hoe lang?", Order = 2 },
            new LeerlabSchool
            {
                Id = "school/99aa00",
                School = School,
                Name = "Kwelderland College",
                Place = "Delfzijl",
                Board = "41001",
                Goal = "Iedereen kent zijn doel",
                GoalSince = Day,
                Mark = 3,
                Joined = Day,
                Left = Day.AddDays(7),
                Reason = "Fusie",
            },
            new Member
            {
                Id = "member/member01", Person = Sanne, Role = Role.Delegate, School = School, Start = Day, End = Day.AddDays(7), Reason = "Andere baan", Entry = "question1",
            },
            new Invitation
            {
                Id = "invitation/invitation1",
                Role = Role.Delegate,
                School = School,
                By = Sanne,
                At = At,
                Expires = At.AddDays(14),
                UsedBy = Sanne,
                UsedAt = At,
                Withdrawn = At,
            },
            new Appointment
            {
                Id = "appointment/coaching1",
                Person = Sanne,
                By = "person/manager",
                At = At,
                School = School,
                Effort = new Effort(0.5m, 4),
                Form = "Elke maand een bezoek",
                Start = Day,
                End = Day.AddDays(300),
                HandOver = Day.AddDays(14),
                State = AppointmentState.Appointed,
                Answers = [new SchoolAnswer(School, false, At, Sanne, "Te druk", Day)],
                Candidate = new CandidateAnswer(false, At, "Te druk"),
                Withdrawn = new Withdrawal(Sanne, At, "Te druk"),
                Appointed = At,
                Member = "member01",
                Recorded = new Recording(Sanne, At, "Op de startbijeenkomst"),
                Fit = Fit,
            },
            new StartedPoll
            {
                Id = "poll/poll0001",
                Title = "Tweede bijeenkomst",
                State = PollState.Open,
                Organiser = Sanne,
                Options = 8,
                Answered = ["school/99aa00"],
                Owes = [Sanne],
                Deadline = At,
                Meeting = "meeting1",
            },
            new ActionItem
            {
                Id = "action/action01",
                Text = "Vragenlijst maken",
                Owner = Sanne,
                Due = Day,
                By = Sanne,
                At = At,
                Meeting = "meeting1",
                Item = "item-01x",
                Done = new Done(Sanne, At),
            },
            new RegisteredDecision
            {
                Id = "decision/decision1",
                Number = 12,
                Text = "Elke maand",
                By = Sanne,
                At = At,
                Meeting = "meeting1",
                Item = "item-01x",
                ReviewOn = Day,
                Returned = At,
                Withdrawn = true,
            },
            new PlannedMeeting
            {
                Id = "meeting/meeting1",
                MeetingKind = MeetingKind.SteeringGroup,
                Title = "Stuurgroep",
                When = When,
                Place = Place,
                State = MeetingState.Planned,
                Poll = "poll01xx",
                Organiser = Sanne,
                Seq = 1,
                Changed = At,
            },
            new PlannedVisit { Id = "visit/visit001" },
            new AskedRequest { Id = "expert-request/request1", Summary = AskedOf },
            new StartedExample { Id = "practice-example/voorbeeld1", Summary = PracticeExample.ExampleSamples.Summary },
            new Candidate { Id = "candidate/sanne", Person = Sanne, At = At },
            new InvitationSecret { Id = "invitation-secret/invitation1", TokenHash = Hash },
        ]);
}
