using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Meeting;

internal static class MeetingSamples
{
    private const string Lab = "leerlab/dagstart";
    private const string School = "school/99aa00";
    private const string Sanne = "person/sanne";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 3);
    private static readonly When When = When.At(new(2026, 12, 3), new(15, 30), new(17, 0));
    private static readonly When Days = When.On(new(2026, 12, 3), new(2026, 12, 4));
    private static readonly Place Place = new(School, "Tekst", "https://tekst.example/Tekst");
    private static readonly AccessRole Role = new(Grains.Core.Roles.Role.Delegate, School, At);

    private static readonly Link Link = new("entry01x", "https://tekst.example/Tekst", "Tekst");
    private static readonly Clock Clock = new(600, At, 30);
    private static readonly PlannedItem Planned = new(ItemKind.Activity, "Tekst", StandardItem.Opening, 10, "Tekst");

    private static readonly ItemDocument Item = new()
    {
        Id = "item/item-01x",
        Title = "Tekst",
        Standard = StandardItem.FromTheLog,
        ItemKind = ItemKind.Discuss,
        Minutes = 20,
        Presenter = Sanne,
        Note = "Tekst",
        Links = [Link],
        Order = 3,
    };

    private static readonly BeginMeeting Begin = new(Lab, MeetingKind.KickOff, "Tekst", When, Sanne, 7, [new MemberRoles(Sanne, [Role])], Place, "poll01xx", [Planned], true);

    public static Shapes All { get; } = new(
        new MeetingRules(),
        [
            Begin,
            new SetMember(Sanne, 8, [Role]),
            new EndRoles(Sanne),
            new ChangeMeeting("Tekst", Days, Place),
            new CancelMeeting("Tekst"),
            new AddItem("item-01x", ItemKind.Inform, "Tekst", StandardItem.Opening, 10, Sanne, "Tekst", [Link], "item-02x"),
            new ChangeItem("item-01x", ItemKind.Decide, "Tekst", 10, Sanne, "Tekst", [Link]),
            new MoveItem("item-01x", "item-02x"),
            new RemoveItem("item-01x"),
            new NameMinuteTaker(Sanne),
            new AnswerInvitation(Reply.Declined, "Tekst"),
            new RecordAnswer(Sanne, Reply.Tentative, "Tekst", At, 2, When),
            new Attend(),
            new MarkPresent(Sanne, true),
            new StartMeeting(),
            new EndMeeting(),
            new TakeLead(),
            new HandOver(Sanne),
            new GoTo("item-01x"),
            new SetTimer(600),
            new ExtendTimer(120),
            new PauseTimer(true),
            new RaiseHand(true, Sanne),
            new BeginRound(),
            new GiveTurn(School),
            new AddAction("action01", "Tekst", Sanne, Day, "item-01x"),
            new ChangeAction("action01", "Tekst", Sanne, Day),
            new RemoveAction("action01"),
            new AddDecision("decision1", "Tekst", Day, "item-01x"),
            new ChangeDecision("decision1", "Tekst", Day),
            new RemoveDecision("decision1"),
            new ShareReport(Day),
            new CloseAmendments(),
            new FixReport(),
            new AddAddendum("addendum1", "Tekst"),
        ],
        [
            new MeetingBegun(Lab, Begin),
            new MemberSet(Sanne, new SetMember(Sanne, 8, [Role])),
            new RolesEnded(Sanne),
            new MeetingChanged("Tekst", When, Place),
            new MeetingCancelled("Tekst"),
            new ItemAdded("item-01x", Item, "item-02x"),
            new ItemChanged("item-01x", Item),
            new ItemMoved("item-01x", "item-02x"),
            new ItemRemoved("item-01x"),
            new MinuteTakerNamed(Sanne),
            new InvitationAnswered(Sanne, Reply.Accepted, "Tekst", At, When),
            new PresenceMarked(Sanne, true, Sanne),
            new MeetingStarted(Sanne),
            new MeetingEnded(),
            new LeadTaken(Sanne),
            new WentTo("item-01x"),
            new TimerSet(Clock),
            new HandRaised(Sanne, true),
            new RoundBegun([School]),
            new TurnGiven(School),
            new ActionSet("action01", "Tekst", Sanne, Day, "item-01x"),
            new ActionTakenBack("action01"),
            new DecisionSet("decision1", "Tekst", Day, "item-01x"),
            new DecisionTakenBack("decision1"),
            new ReportShared(Day),
            new AmendmentsClosed(),
            new ReportFixed(),
            new AddendumAdded("addendum1", "Tekst"),
        ],
        [
            new MeetingDocument
            {
                Id = "meeting",
                Created = 1,
                Rev = 4,
                Origin = Lab,
                MeetingKind = MeetingKind.Conference,
                Title = "Werkconferentie",
                When = When,
                Place = Place,
                State = MeetingState.Cancelled,
                Reason = "Storm",
                Poll = "poll01xx",
                Organiser = Sanne,
                MinuteTaker = Sanne,
                Seq = 2,
                Moved = 1,
                Changed = At,
            },
            Item,
            new AttendeeDocument
            {
                Id = "attendee/sanne", Person = Sanne, Answer = Reply.Tentative, Answered = At, Note = "Later", Proposed = When, Present = true, MarkedBy = "person/bram",
            },
            new RunDocument
            {
                Id = "run",
                Leader = Sanne,
                Began = At,
                Ended = At.AddHours(1),
                Item = "item-01x",
                Clock = Clock,
                Hands = [new Hand(Sanne, At)],
                Round = new Round([School, "school/99bb00"], ["school/99bb00"], School),
            },
            new ActionDocument { Id = "action/action01", Text = "Vragenlijst maken", Owner = Sanne, Due = Day, Item = "item-01x", By = Sanne, At = At },
            new DecisionDocument { Id = "decision/decision1", Text = "Elke maand", ReviewOn = Day, Item = "item-01x", By = Sanne, At = At },
            new ReportDocument { Id = "report", By = Sanne, At = At, Until = Day, Present = [Sanne], Closed = true, Fixed = new ReportFixing(Sanne, At) },
            new AddendumDocument { Id = "addendum/addendum1", Text = "Het was de tiende.", By = Sanne, At = At },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
