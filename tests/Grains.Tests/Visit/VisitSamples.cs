using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Visit;
using SetMember = Leerlabs.Grains.Visit.SetMember;

namespace Leerlabs.Grains.Tests.Visit;

internal static class VisitSamples
{
    private const string Lab = "leerlab/dagstart";
    private const string School = "school/99aa00";
    private const string Sanne = "person/sanne";
    private const string Bram = "person/bram";
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly When When = When.At(new(2026, 12, 3), new(10, 30), new(11, 20));
    private static readonly Place Place = new(School, "Tekst", "https://tekst.example/Tekst");
    private static readonly AccessRole Role = new(Grains.Core.Roles.Role.Delegate, School, At);
    private static readonly BeginVisit Begin = new(Lab, Sanne, Bram, When, 7, [new MemberRoles(Sanne, [Role])], "Tekst", Place, "Tekst", Sanne);
    private static readonly SetMember Member = new(Sanne, 8, [Role]);

    public static Shapes All { get; } = new(
        new VisitRules(),
        [
            Begin,
            Member,
            new Grains.Visit.EndRoles(Sanne),
            new ChangeVisit(When, "Tekst", Place),
            new CancelVisit("Tekst"),
            new SetVisitGoal("Tekst"),
            new Observe("Tekst", "Tekst", "Tekst"),
            new GiveFeedback("Tekst", "Tekst", "Tekst"),
            new CloseVisit(),
            new ShareVisit([Sanne]),
        ],
        [
            new VisitBegun(Sanne, Bram, Begin),
            new Grains.Visit.MemberSet(Sanne, Member),
            new Grains.Visit.RolesEnded(Sanne),
            new VisitChanged(When, "Tekst", Place),
            new VisitCancelled("Tekst"),
            new VisitGoalSet("Tekst"),
            new Observed(new("Tekst")),
            new FeedbackGiven(new("Tekst")),
            new VisitClosed(),
            new VisitShared([Sanne]),
        ],
        [
            new VisitDocument
            {
                Id = "visit",
                Created = 1,
                Rev = 4,
                Origin = Lab,
                Visitor = Sanne,
                Visited = Bram,
                When = When,
                Lesson = "Wiskunde, 2b",
                Place = Place,
                State = VisitState.Cancelled,
                Goal = "Een eigen doel noemen",
                Reason = "Ziek",
                Seq = 2,
                Changed = At,
            },
            new Observation { Id = "observation", Situation = "De start", Pupils = "Ze wezen aan", Effect = "Elf wisten het" },
            new Feedback { Id = "feedback", FeedUp = "Naartoe", FeedBack = "Ver", FeedForward = "Verder" },
            new Reader { Id = "access/sanne", Person = Sanne, Ended = true },
            new MemberCopy { Id = "member/sanne", Person = Sanne, Roles = [Role], Stamp = 7 },
        ]);
}
