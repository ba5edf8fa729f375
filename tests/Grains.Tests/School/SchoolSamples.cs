using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Registers;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;
using AddAction = Leerlabs.Grains.School.AddAction;
using ChangeAction = Leerlabs.Grains.School.ChangeAction;
using RemoveAction = Leerlabs.Grains.School.RemoveAction;

namespace Leerlabs.Grains.Tests.School;

internal static class SchoolSamples
{
    private static readonly DateOnly Day = new(2026, 11, 3);
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);

    private static readonly When When = When.At(new(2026, 12, 3), new(8, 15), new(8, 30));
    private static readonly Place Place = new("school/99aa00", "Tekst", "https://tekst.example");
    private static readonly MeetingSummary Summary = new("Tekst", When, MeetingState.Held, 2, Place, At);

    public static SchoolRecord Kwelderland { get; } = new()
    {
        Brin = "99AA",
        Branch = "00",
        Name = "Tekst Kwelderland College voor vmbo, havo en vwo",
        ShortName = "Kwelderland College",
        Sector = Sector.Secondary,
        Street = "Dijkweg",
        HouseNumber = "1-A",
        Postcode = "9931AA",
        Place = "Delfzijl",
        Municipality = "Eemsdelta",
        MunicipalityCode = "1979",
        Province = "Groningen",
        Region = Region.North,
        Board = "41001",
        BoardName = "Stichting Wad",
        Structure = "HAVO/VWO",
        Denomination = "Openbaar",
        Phone = "0596000000",
        Website = "https://kwelderland.example",
        Latitude = 53.33,
        Longitude = 6.92,
        Example = true,
    };

    private static SchoolRecord ByHand { get; } = Kwelderland with { ByHand = true };

    public static Shapes All { get; } = new(
        new SchoolRules(),
        [
            new RegisterSchool(ByHand), new SchoolGone(Day), new SetTrajectory("leerlab/dagstart", "Tekst", Day, Day.AddDays(7)),
            new SetKeeper("leerlab/dagstart", "person/sanne", true, At, Role.Delegate),
            new AddClosed("closed01", Day, Day.AddDays(4), ClosedFor.Activity, "Tekst"),
            new ChangeClosed("closed01", Day, Day.AddDays(4), ClosedFor.TestWeek, "Tekst"),
            new RemoveClosed("closed01"),
            new PlanSchoolMeeting("meeting1", MeetingKind.BoardSession, "Tekst", When, Place, [new PlannedItem(ItemKind.Inform, "Tekst")], true),
            new SetSchoolMeeting("meeting1", Summary),
            new AddAction("action01", "Tekst", "person/sanne", Day), new ChangeAction("action01", "Tekst", "person/sanne", Day),
            new FinishAction("action01", true), new RemoveAction("action01"),
            new SetAction("meeting1", "action01", new("Tekst", "person/sanne", At, "person/sanne", Day, "item-1xx")),
            new SetDecision("meeting1", "decision1", new("Tekst", "person/sanne", At, Day, "item-1xx")),
            new ReviewDecision("decision1", Day), new ReturnDecision("decision1"),
        ],
        [
            new SchoolRegistered(Kwelderland), new SchoolWent(Day), new TrajectorySet("leerlab/dagstart", Day, Day.AddDays(7), "Tekst"),
            new KeeperSet("leerlab/dagstart", "person/sanne", true, At, Role.Delegate),
            new ClosedSet("closed01", Day, Day.AddDays(4), ClosedFor.ExamDays, "Tekst"),
            new ClosedRemoved("closed01"),
            new SchoolMeetingPlanned("meeting1", "person/sanne", new MeetingPlan("meeting1", MeetingKind.BoardSession, "Tekst", When, "person/sanne")),
            new SchoolMeetingSet("meeting1", Summary),
            new ActionListed("action01", "meeting1", new("Tekst", "person/sanne", At)), new ActionFinished("action01", true), new ActionRemoved("action01"),
            new DecisionRegistered("decision1", "meeting1", new("Tekst", "person/sanne", At)), new DecisionWithdrawn("decision1"),
            new DecisionReviewed("decision1", Day), new DecisionReturned("decision1"),
        ],
        [
            SchoolDocument.From(ByHand) with { Created = 1, Rev = 2, Gone = Day },
            new Trajectory { Id = "trajectory/dagstart", Leerlab = "leerlab/dagstart", Name = "De dagstart telt", Joined = Day, Left = Day.AddDays(7) },
            new Closed { Id = "closed/closed01", From = Day, To = Day.AddDays(4), What = ClosedFor.StudyDay, Name = "Carnaval" },
            new Keeper { Id = "keeper/sanne", Person = "person/sanne", Leerlabs = [new KeptIn("leerlab/dagstart", At, Role.Delegate)] },
            new PlannedMeeting
            {
                Id = "meeting/meeting1",
                MeetingKind = MeetingKind.WorkSession,
                Title = "Werksessie",
                When = When,
                Place = Place,
                State = MeetingState.Planned,
                Poll = "poll01xx",
                Organiser = "person/sanne",
                Seq = 1,
                Changed = At,
            },
            new ActionItem
            {
                Id = "action/action01",
                Text = "Bord ophangen",
                Owner = "person/sanne",
                Due = Day,
                By = "person/sanne",
                At = At,
                Meeting = "meeting1",
                Item = "item-1xx",
                Done = new Done("person/sanne", At),
            },
            new RegisteredDecision
            {
                Id = "decision/decision1",
                Number = 1,
                Text = "Elke dag om acht uur",
                By = "person/sanne",
                At = At,
                Meeting = "meeting1",
                Item = "item-1xx",
                ReviewOn = Day,
                Returned = At,
                Withdrawn = true,
            },
        ]);
}
