using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Library.LibraryBench;

namespace Leerlabs.Grains.Tests.Library;

public sealed class LibraryConvergenceTests
{
    private static readonly Actor[] People = [Nina, Els, Stranger];

    private static readonly Plays Plays = new(
        Open,
        [.. People, Actor.Visitor, Actor.System],
        [
            (bench, act) => bench.Send(TheProgramme, new NameStaff(act.How % 20, [People[act.Who % 3].Id])),
            (bench, act) => bench.Publish(act.How % 6, $"Titel {act.Who % 3}", Work(act)),
            (bench, act) => bench.Publish(act.How % 6, $"Titel {act.Who % 3}", Work(act), Actor.System),
            (bench, act) => bench.Withdraw(Work(act)),
            (bench, act) => bench.Set(Edition(bench) - (act.How % 2), $"Titel {act.Who % 3}", People[act.Who % 3]),
            (bench, act) => bench.Send(People[act.Who % 3], new WithdrawFactsheet(Point)),
            (bench, act) => bench.Suggest(Suggestion(act), act.How % 2 == 0 ? People[act.Who % 3].Id : null, act.How % 3 == 0 ? "bo@school.example" : null),
            (bench, act) => bench.Send(People[act.Who % 3], new TakeSuggestion(Suggestion(act), Point, Edition(bench), "* Iets")),
            (bench, act) => bench.Send(People[act.Who % 3], new DeclineSuggestion(Suggestion(act), "Dank je.")),
            (bench, act) => bench.Send(Actor.System, new EndSuggestionMail(Suggestion(act))),
            (bench, act) => bench.Send(Actor.System, new PutMessage($"bericht-{act.How % 3}", Work(act), "Bo", "bo@school.example", "Hoe?")),
            (bench, act) => bench.Send(People[act.Who % 3], new RemoveMessage($"bericht-{act.How % 3}")),
            (bench, act) => bench.Send(Actor.System, new CountReadings(new(2026, 11, 1 + (act.How % 20)), [new(Work(act), act.Who % 4)])),
            Speak,
            (bench, act) => bench.Send(People[act.Who % 3], new AdoptWork(Work(act), Trekvaart, $"Later {act.How}")),
            (bench, act) => bench.Send(People[act.Who % 3], new EndAdoption(Work(act), Trekvaart)),
            (bench, act) => bench.Vouch(People[act.Who % 3], key: Work(act), may: act.How % 2 == 0),
            (bench, act) => bench.Send(People[act.Who % 3], new Follow(Subject(act))),
            (bench, act) => bench.Send(People[act.Who % 3], new Unfollow(Subject(act))),
            (bench, act) => bench.Send(Els, new AskReview(Work(act), act.How % 4 > 0)),
            Judge,
            (bench, act) => bench.Wait(TimeSpan.FromDays(act.How % 100)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<LibraryEvent>();

    private static int Edition(RuleBench bench) => bench.State.Documents.GetValueOrDefault(WorkDocument.IdOf(Point)) is WorkDocument work ? work.Edition : 0;

    private static string Suggestion(Act act) => $"suggestie{act.Which % 3}";

    /// <summary>A school does it too, and often no more.</summary>
    private static void Speak(RuleBench bench, Act act)
    {
        var (work, person) = (Work(act), People[act.Who % 3]);
        bench.Adopt(person, act.How % 3 == 0 ? null : $"Resultaat {act.How % 5}", key: work);
        if (act.How % 2 > 0)
            return;

        bench.Send(person, new EndAdoption(work, Trekvaart));
        bench.Vouch(person, key: work, may: act.How % 4 == 0);
    }

    /// <summary>The newest edition, or the one before it; whoever judges may be of another leerlab, or of none.</summary>
    private static void Judge(RuleBench bench, Act act)
    {
        var (work, person) = (Work(act), People[act.Who % 3]);
        var edition = (bench.State.Documents.GetValueOrDefault(WorkDocument.IdOf(work)) as WorkDocument)?.Edition ?? 1;
        bench.Send(Els, new AskReview(work, true));
        bench.Send(person, new GiveReview(work, edition, new(true, true, true, act.How % 5 > 0), "Helder."));
        var confirmed = new ConfirmReview(work, edition - (act.How % 4 == 0 ? 1 : 0), act.How % 3 == 0 ? null : new("leerlab/elders", "Elders"));
        bench.Send(Actor.Grain(GrainId.Parse(person.Id)), confirmed);
    }

    private static string Subject(Act act) => act.How % 3 == 0 ? "theme/privacy" : $"work/{Work(act)}";

    private static string Work(Act act) => $"dagstart{act.Which % 4}";
}
