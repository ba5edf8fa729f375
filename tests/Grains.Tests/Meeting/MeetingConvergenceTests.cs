using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class MeetingConvergenceTests
{
    private static readonly Plays Plays = new(
        New,
        [In(Role.Chair), In(Role.Delegate), In(Role.BoardExecutive), In(Role.Expert), Other, Actor.Person("person/stranger"), Actor.System],
        [
            (bench, act) => bench.Send(TheLab, Birth(act.How % 2 == 0 ? MeetingKind.Meeting : MeetingKind.KickOff)),
            (bench, act) => bench.Send(TheLab, new SetMember(Who(act).Id, 8 + act.How, act.Which % 3 == 0 ? [] : [Some(bench, act)])),
            (bench, act) => bench.Send(Who(act), new ChangeMeeting($"Bijeenkomst {act.How % 3}")),
            (bench, act) => bench.Send(In(Role.Chair), new ChangeMeeting($"Bijeenkomst {act.How % 3}", Place: new Place(Address: "Zaal 3"))),
            (bench, act) => bench.Send(act.How % 5 == 0 ? In(Role.Chair) : Other, new CancelMeeting()),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 72)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<MeetingEvent>();

    private static AccessRole Some(RuleBench bench, Act act) => new((Role)(act.How % 10), Until: act.How % 3 == 0 ? bench.Now.AddHours(act.How % 50) : null);

    private static Actor Who(Act act) => act.Who % 3 == 0 ? Other : In((Role)(act.Who % 10));
}
