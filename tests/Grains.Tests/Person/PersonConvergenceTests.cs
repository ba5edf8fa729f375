using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class PersonConvergenceTests
{
    private static readonly Plays Plays = new(
        New,
        [Sanne, Actor.Person("person/bram"), Actor.System],
        [
            (bench, act) => bench.Send(Actor.System, Registration with { Schools = act.How % 2 == 0 ? null : ["school/99aa00"], CommandId = "" }),
            (bench, act) => bench.Send(Sanne, new SetName($"Naam {act.How % 3}", "Meer")),
            (bench, act) => bench.Send(Sanne, new SetLanguage((Language)(act.How % 2))),
            (bench, act) => bench.Send(Actor.System, new SetManager(act.How % 2 == 0)),
            (bench, act) => bench.Send(Actor.System, new LinkIdentity("https://idp", $"subject {act.Which % 4}")),
            (bench, act) => bench.Send(TheLab, In(Lab, act.How, act.Which % 3 == 0 ? [] : [new MembershipRole((Role)(act.Which % 10))])),
            (bench, act) => bench.Send(Actor.System, new StartSession($"session-{act.Which % 6}", "Firefox")),
            (bench, act) => bench.Send(Sanne, new EndSession($"session-{act.Which % 6}")),
            (bench, _) => bench.Send(Sanne, new EndSessions()),
            (bench, act) => bench.Send(Sanne, new SaveConcept($"concept-{act.Which % 4}", "log/dagstart", EntryKind.Note, $"Tekst {act.How}", Visibility.School)),
            (bench, act) => bench.Send(Sanne, new DiscardConcept($"concept-{act.Which % 4}")),
            (bench, act) => bench.Send(TheLab, new Notify($"item-{act.Which % 9}", InboxKind.Answer, "log/dagstart", "entry001", "person/bram", Begin)),
            (bench, act) => bench.Send(Sanne, new MarkRead(act.How % 2 == 0 ? null : [$"item-{act.Which % 9}"])),
            (bench, act) => bench.Send(Sanne, new MarkSeen("log/dagstart", act.How % 20)),
            (bench, act) => bench.Wait(TimeSpan.FromDays(act.How % 40)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<PersonEvent>();
}
