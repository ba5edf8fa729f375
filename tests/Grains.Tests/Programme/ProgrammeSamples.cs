using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.School;

namespace Leerlabs.Grains.Tests.Programme;

internal static class ProgrammeSamples
{
    private static readonly string Hash = new('a', 64);
    private static readonly DateTimeOffset At = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);

    private static readonly Holiday Autumn =
        new("2026-2027-herfst-noord", "Tekst", new(2026, 10, 10), new(2026, 10, 18), true, "OpenHolidays", "2026-2027", Region.North);

    private static readonly SetTemplate Template =
        new("template1", "Tekst", MeetingKind.SteeringGroup, [new PlannedItem(ItemKind.Decide, "Tekst", StandardItem.Progress, 10, "Tekst")]);

    private static readonly SetTheme ATheme = new("privacy", "Tekst", 5, "Tekst", true);

    public static Shapes All { get; } = new(
        new ProgrammeRules(),
        [
            new StartProgramme("Tekst", true),
            new AddManager("person/manager"),
            new NameLeerlab("leerlab/dagstart", "Tekst"),
            new KnowCoach("person/coach"),
            new SetTeam("leerlab/dagstart", 7, ["person/team"]),
            new StartLeerlab("dagstart", "Tekst", "Tekst?"),
            new SubmitSchool(SchoolSamples.Kwelderland),
            new SetHolidays([Autumn], ["2025-2026-herfst-zuid"]),
            new Invite("invitation1", Role.ProgrammeManager, Hash),
            new WithdrawInvitation("invitation1"),
            new AcceptInvitation("invitation1", Hash, "person/nina", "member01"),
            Template,
            new RemoveTemplate("template1"),
            ATheme,
            new RetireTheme("privacy", true),
        ],
        [
            new ProgrammeStarted(true, "Tekst"),
            new ManagerAdded("person/manager"),
            new LeerlabStarted("leerlab/dagstart", "person/manager", "Tekst", "Tekst?"),
            new LeerlabNamed("leerlab/dagstart", "Tekst"),
            new CoachKnown("person/coach"),
            new TeamSet("leerlab/dagstart", new SetTeam("leerlab/dagstart", 7, ["person/team"])),
            new SchoolSubmitted("school/99aa00", SchoolSamples.Kwelderland),
            new HolidaysSet(["2026-2027-herfst-noord"], ["2025-2026-herfst-zuid"], [Autumn]),
            new InvitationMade("invitation1", "Tekst"),
            new InvitationWithdrawn("invitation1"),
            new InvitationUsed("invitation1", "person/nina"),
            new TemplateSet("template1", Template),
            new TemplateRemoved("template1"),
            new ThemeSet("privacy", ATheme),
            new ThemeRetired("privacy", true),
        ],
        [
            new ProgrammeDocument { Id = "programme", Created = 1, Rev = 1, Name = "Leerlabs", Example = true },
            new Manager { Id = "manager/manager", Person = "person/manager" },
            new ProgrammeLeerlab { Id = "leerlab/dagstart", Leerlab = "leerlab/dagstart", Name = "De dagstart telt" },
            HolidayDocument.Of(Autumn),
            new KnownCoach { Id = "coach/coach", Person = "person/coach" },
            new Team { Id = "team/dagstart", People = ["person/team"], Stamp = 7 },
            new Invitation
            {
                Id = "invitation/invitation1",
                Role = Role.ProgrammeManager,
                By = "system",
                At = At,
                Expires = At.AddDays(14),
                UsedBy = "person/nina",
                UsedAt = At,
                Withdrawn = At,
            },
            new Theme { Id = "theme/privacy", Name = "Privacy", English = "Privacy", Days = 5, Line = true, Retired = true },
            new Template { Id = "template/template1", Name = "Stuurgroep", MeetingKind = MeetingKind.SteeringGroup, Items = Template.Items },
            new InvitationSecret { Id = "invitation-secret/invitation1", TokenHash = Hash },
        ]);
}
