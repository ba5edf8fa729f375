using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using static Leerlabs.Grains.Tests.Text.TextBench;

namespace Leerlabs.Grains.Tests.Text;

public sealed class TextConvergenceTests
{
    private static readonly Plays Plays = new(
        New,
        [Sanne, Joost, In(Role.BoardExecutive), In(Role.Expert), Actor.Person("person/stranger"), Actor.System],
        [
            (bench, act) => bench.Send(TheLab, Birth("Begin")),
            (bench, act) => bench.Send(TheLab, new SetMember(Who(act).Id, 8 + act.How, act.Which % 3 == 0 ? [] : [Some(bench, act)])),
            Type,
            Type,
            (bench, act) => Many(bench, act.How % 90),
            (bench, act) => bench.Send(TheLab, new CloseText(act.How % 9 == 0)),
            (bench, act) => bench.Send(TheMeeting, act.How % 4 == 0 ? new OpenConcept([Sanne.Id]) : new CloseText(false)),
            (bench, act) => OnText(bench, (version, changes) => bench.Send(Sanne, new Amend($"amendment{act.How}", version, changes)), act),
            (bench, act) => bench.Send(TheMeeting, act.How % 9 == 0 ? new FixText() : new CloseText(false)),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 72)),
            (bench, act) => { if (act.How % 6 == 0) bench.Send(TheMeeting, new SetWriters([new(Sanne.Id, true), new(Joost.Id)])); },
            (bench, act) => { if (bench.State.Seq > 0) bench.Send(Who(act), new SendAnswer($"message{act.How % 4}", bench.Version())); },
            (bench, act) => bench.Send(TheMeeting, new SettleAnswer($"message{act.Which % 4}", act.How % 2 == 0)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    private static readonly Plays Answers = new(
        Answer,
        [Sanne, Joost, In(Role.Coach), Actor.Person("person/stranger"), Actor.System],
        [
            (bench, act) => bench.Send(TheRequest, new SetWriters([new(Sanne.Id, act.How % 2 == 0 ? true : null), .. act.Which % 2 == 0 ? [new DraftWriter(Joost.Id, true)] : Array.Empty<DraftWriter>()])),
            Type,
            Type,
            (bench, act) => Many(bench, act.How % 90),
            (bench, act) => bench.Send(Who(act), new SendAnswer($"message{act.How % 4}", bench.Version())),
            (bench, act) => bench.Send(TheRequest, new SettleAnswer($"message{act.Which % 4}", act.How % 2 == 0)),
            (bench, act) => bench.Send(TheRequest, new CloseText(act.How % 5 == 0)),
        ]);

    [Fact]
    public void Answers_that_are_written_together_converge_for_everyone() => Answers.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<TextEvent>();

    private static void Type(RuleBench bench, Act act) => OnText(bench, (version, changes) => bench.Send(Who(act), new TypeText(version, changes)), act);

    private static void Many(RuleBench bench, int times)
    {
        for (var time = 0; time < times; time++)
            Type(bench, new(time, 0, time, time * 7));
    }

    private static void OnText(RuleBench bench, Action<int, TextChange> does, Act act)
    {
        if (bench.State.Seq == 0)
            return;

        var (length, from) = (bench.Text().Length, act.Which % (bench.Text().Length + 1));
        var to = act.How % 5 == 0 ? Math.Min(length, from + (act.How % 7)) : from;
        does(bench.Version(), TextChange.Replace(length, from, to, act.How % 3 == 0 ? "" : $"t{act.How}"));
    }

    private static AccessRole Some(RuleBench bench, Act act) => new((Role)(act.How % 10), Until: act.How % 3 == 0 ? bench.Now.AddHours(act.How % 50) : null);

    private static Actor Who(Act act) => act.Who % 2 == 0 ? Sanne : Joost;
}
