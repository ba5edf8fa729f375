using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.School;
using static Leerlabs.Grains.Tests.Programme.ProgrammeBench;

namespace Leerlabs.Grains.Tests.Programme;

public sealed class ProgrammeConvergenceTests
{
    private static readonly DateOnly Day = new(2026, 12, 25);

    private static readonly Plays Plays = new(
        New,
        [TheManager, Someone, .. Enumerable.Range(0, 3).Select(Person), Actor.System],
        [
            (bench, _) => bench.Send(Actor.System, new StartProgramme("Leerlabs", false)),
            (bench, act) => bench.Send(Actor.System, new AddManager(act.How % 2 == 0 ? TheManager.Id : Person(act.Who).Id)),
            (bench, act) => bench.Send(TheManager, new StartLeerlab($"leerlab-{act.Which % 5}", "De dagstart telt", "Hoe?")),
            (bench, act) => bench.Send(Actor.System, new NameLeerlab($"leerlab/leerlab-{act.Which % 5}", $"Naam {act.How % 4}")),
            (bench, act) => bench.Send(Actor.System, new KnowCoach(Person(act.Who).Id)),
            (bench, act) => bench.Send(Actor.System, new SetTeam($"leerlab/leerlab-{act.Which % 5}", act.How, [Person(act.Who).Id])),
            (bench, _) => bench.Send(TheManager, new SubmitSchool(SchoolSamples.Kwelderland)),
            (bench, act) => bench.Send(Actor.System, new Invite($"invitation-{act.Which % 5}", Role.ProgrammeManager, Hash)),
            (bench, act) => bench.Send(Person(act.Who), new WithdrawInvitation($"invitation-{act.Which % 5}")),
            (bench, act) => bench.Send(Actor.System, new AcceptInvitation($"invitation-{act.Which % 5}", Hash, Person(act.Who).Id)),
            (bench, act) => bench.Send(Actor.System, new SetHolidays([new($"holiday-{act.Which % 3}", $"Vrij {act.How % 3}", Day, Day, true, "bron")], [$"holiday-{act.How % 3}"])),
            (bench, act) => bench.Send(TheManager, new SetTemplate($"template-{act.Which % 3}", "Stuurgroep", MeetingKind.SteeringGroup, [new(ItemKind.Inform, $"Punt {act.How}")])),
            (bench, act) => bench.Send(TheManager, new RemoveTemplate($"template-{act.Which % 3}")),
            (bench, act) => bench.Send(TheManager, new SetTheme($"thema-{act.Which % 3}", $"Thema {act.How % 3}", 1 + (act.How % 9))),
            (bench, act) => bench.Send(TheManager, new RetireTheme($"thema-{act.Which % 3}", act.How % 2 == 0)),
            (bench, act) => bench.Wait(TimeSpan.FromDays(act.How % 5)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<ProgrammeEvent>();

    private static Actor Person(int number) => Actor.Person($"person/person{number % 3}");
}
