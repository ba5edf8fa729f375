using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Coach.CoachBench;

namespace Leerlabs.Grains.Tests.Coach;

public sealed class LoadTests
{
    private const AppointmentState Open = AppointmentState.Open;

    [Fact]
    public void Proposal_that_fits_says_nothing()
    {
        var bench = Coaching();

        var heard = bench.Hear("proposal", At(Kiezen, hours: 8, days: 1, state: Open));

        Assert.Null(bench.FitOf("proposal"));
        Assert.Empty(heard.Messages);
    }

    [Fact]
    public void Proposal_beyond_the_time_that_is_left_says_so_to_its_leerlab()
    {
        var bench = Coaching();

        var heard = bench.Hear("proposal", At(Kiezen, hours: 10, state: Open));

        Assert.Equal(new Shortage(10, 8), bench.FitOf("proposal")!.Hours);
        var told = Assert.Single(heard.Messages);
        Assert.Equal(Kiezen, $"{told.To}");
        Assert.Equal(new Shortage(10, 8), Assert.IsType<WeighAppointment>(told.Fact).Fit!.Hours);
    }

    [Fact]
    public void Coach_who_makes_room_makes_the_proposal_fit()
    {
        var bench = Coaching();
        bench.Hear("proposal", At(Kiezen, hours: 10, state: Open));

        var said = bench.Send(Ineke, new SetAvailability([], 3, 24));

        Assert.Null(bench.FitOf("proposal"));
        Assert.Null(Assert.IsType<WeighAppointment>(Assert.Single(said.Messages).Fact).Fit);
    }

    [Fact]
    public void Coach_who_has_not_said_what_time_there_is_makes_it_unknown()
    {
        var bench = New();

        bench.Hear("proposal", At(Kiezen, hours: 1, state: Open));

        Assert.Equal(new Fit(true), bench.FitOf("proposal"));
    }

    [Fact]
    public void Time_off_within_the_appointment_is_named()
    {
        var bench = Coaching();
        bench.Send(Ineke, new SetAvailability([new TimeOff(Today.AddDays(5), Today.AddDays(9), "Verlof"), new TimeOff(Today.AddDays(90), Today.AddDays(99))], 2, 16));

        bench.Hear("proposal", At(Kiezen, hours: 1, state: Open, from: 9, till: 90));

        Assert.Equal(["Verlof"], bench.FitOf("proposal")!.Off!.Value.Select(time => time.What));
    }

    [Fact]
    public void Other_proposals_and_the_same_leerlab_do_not_count()
    {
        var bench = Coaching();
        bench.Hear("elsewhere", At("leerlab/derde", hours: 16, state: Open));

        bench.Hear("proposal", At(Dagstart, hours: 16, state: Open));

        Assert.Null(bench.FitOf("proposal"));
    }

    [Fact]
    public void Shortage_is_that_of_the_busiest_day_counted_day_by_day() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Course.OfAtMost(6), course =>
        {
            var asked = At(Kiezen, hours: 6, state: Open, from: course.Start % 20, till: (course.Start % 20) + 1 + (course.Away % 20));
            Engagement[] others = [.. course.Acts.Select(act => At($"leerlab/lab{act.Who}", act.How % 9, from: act.What % 40, till: (act.What % 40) + 1 + (act.Which % 15)))];

            var most = Days(asked).Max(day => others.Where(other => Days(other).Contains(day)).Sum(other => other.Effort.Hours!.Value));
            var bench = New();
            foreach (var (other, index) in others.Select((other, index) => (other, index)))
                bench.Hear($"other-{index}", other);
            bench.Hear("proposal", asked);
            bench.Send(Ineke, new SetAvailability([], Hours: 12));

            Assert.Equal(most > 6 ? new Shortage(6, 12 - most) : null, bench.FitOf("proposal")?.Hours);
        }));

    private static IEnumerable<DateOnly> Days(Engagement engagement)
    {
        for (var day = engagement.Start; day < engagement.End; day = day.AddDays(1))
            yield return day;
    }
}
