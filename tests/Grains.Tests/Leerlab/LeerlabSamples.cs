using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Leerlab;

internal static class LeerlabSamples
{
    private const string Log = "log/dagstart";
    private const string School = "school/99aa00";
    private const string Sanne = "person/sanne";
    private static readonly string Hash = new('a', 64);
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 11, 3);

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
            new InvitationSecret { Id = "invitation-secret/invitation1", TokenHash = Hash },
        ]);
}
