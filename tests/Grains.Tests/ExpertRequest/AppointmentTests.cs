using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using TimeOff = Leerlabs.Grains.Coach.TimeOff;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

public sealed class AppointmentTests
{
    private static readonly When Early = When.At(new(2026, 11, 5), new(9, 0), new(9, 30));
    private static readonly When Late = When.At(new(2026, 11, 6), new(15, 30), new(16, 0));
    private readonly RuleBench _bench = Taken();

    private AppointmentDocument Appointment => _bench.State.Get<AppointmentDocument>("appointment/afspraak-1");

    [Fact]
    public void Who_has_it_offers_times_and_the_asker_alone_is_told()
    {
        var offered = Offer(Late, Early);

        Assert.Equal("sanne:ExpertAppointment", offered.Told());
        Assert.Equal([Early, Late], Appointment.Times.AsEnumerable());
        Assert.Equal((RequestSide.Asker, RequestState.Talking), (_bench.Request().Turn, _bench.Request().State));
        Assert.DoesNotContain(offered.Messages, message => message.Fact is SetAppointment);
    }

    [Fact]
    public void Time_that_the_asker_picks_stands_with_both_and_with_nobody_else()
    {
        Offer(Early, Late);

        var picked = _bench.Done(Sanne, new PickTime("afspraak-1", Late));

        Assert.Equal("ed:ExpertTalk sanne:ExpertTalk", picked.Told());
        Assert.Equal([("afspraak-1", Sanne.Id), ("afspraak-1", Ed.Id)], picked.Messages.Select(message => message.Fact).OfType<Notify>().Select(told => (told.Comment!, told.By)).OrderByDescending(told => told.By));
        var told = picked.Messages.Where(message => message.Fact is SetAppointment).ToDictionary(message => $"{message.To}", message => ((SetAppointment)message.Fact).Summary);
        Assert.Equal([Ed.Id, Sanne.Id], told.Keys.Order());
        Assert.Equal((Late, Ed.Id, AppointmentState.Planned, 0), (told[Sanne.Id].When, told[Sanne.Id].With, told[Sanne.Id].State, told[Sanne.Id].Seq));
        Assert.Equal(Sanne.Id, told[Ed.Id].With);
        Assert.Equal(RequestSide.Expert, _bench.Request().Turn);
    }

    [Fact]
    public void Only_what_was_offered_and_is_still_to_come_can_be_picked_and_by_the_asker()
    {
        Offer(Early, Late);

        Assert.Equal("appointment-not-offered", _bench.Refusal(Sanne, new PickTime("afspraak-1", When.At(new(2026, 11, 7), new(9, 0), new(9, 30)))));
        Assert.Equal("forbidden", _bench.Refusal(Ed, new PickTime("afspraak-1", Late)));
        Assert.Equal("forbidden", _bench.Refusal(Colleague, new PickTime("afspraak-1", Late)));
        _bench.Wait(TimeSpan.FromDays(2));
        Assert.Equal("appointment-past", _bench.Refusal(Sanne, new PickTime("afspraak-1", Early)));
        _bench.Done(Sanne, new PickTime("afspraak-1", Late));
        Assert.Equal("appointment-over", _bench.Refusal(Sanne, new PickTime("afspraak-1", Early)));
    }

    [Fact]
    public void Times_are_offered_by_who_answers_in_the_future_and_once_at_a_time()
    {
        Assert.Equal("request-not-yours", _bench.Refusal(Els, New("afspraak-1", Late)));
        Assert.Equal("forbidden", _bench.Refusal(Sanne, New("afspraak-1", Late)));
        Assert.Equal("appointment-times", _bench.Refusal(Ed, New("afspraak-1")));
        Assert.Equal("appointment-past", _bench.Refusal(Ed, New("afspraak-1", When.At(new(2026, 11, 2), new(9, 0), new(9, 30)))));
        Assert.Equal("appointment-times-same", _bench.Refusal(Ed, New("afspraak-1", Late, Late)));
        Assert.Equal("when-unclear", _bench.Refusal(Ed, New("afspraak-1", When.On(new(2026, 11, 6)))));
        Assert.Equal("when-skipped", _bench.Refusal(Ed, New("afspraak-1", When.At(new(2027, 3, 28), new(2, 30), new(3, 30)))));
        Assert.Equal("online-address", _bench.Refusal(Ed, New("afspraak-1", Late) with { Place = new(Online: "http://bel.example") }));

        Offer(Late);
        Assert.Equal("appointment-open", _bench.Refusal(Ed, New("afspraak-2", Early)));
    }

    [Fact]
    public void None_that_suits_goes_back_with_a_word_and_the_expert_offers_others()
    {
        Offer(Early);

        Assert.Equal("ed:ExpertAppointment", _bench.Done(Sanne, new DeclineTimes("afspraak-1", "Dan geef ik les.")).Told());
        _bench.Done(Ed, New("afspraak-2", Late));

        Assert.Equal((AppointmentState.Declined, "Dan geef ik les."), (Appointment.State, Appointment.Reason));
    }

    [Fact]
    public void What_stood_in_two_calendars_counts_on_when_it_is_cancelled_and_the_other_is_told_when_it_was_to_be()
    {
        Offer(Late);
        _bench.Done(Sanne, new PickTime("afspraak-1", Late));

        Assert.Equal("forbidden", _bench.Refusal(Els, new CancelAppointment("afspraak-1")));
        var cancelled = _bench.Done(Sanne, new CancelAppointment("afspraak-1", "Ziek."));

        Assert.Equal("ed:ExpertTalkCancelled sanne:ExpertTalkCancelled", cancelled.Told());
        Assert.All(cancelled.Messages.Select(message => message.Fact).OfType<SetAppointment>(), told => Assert.Equal((AppointmentState.Cancelled, 1), (told.Summary.State, told.Summary.Seq)));
        Assert.All(cancelled.Messages.Select(message => message.Fact).OfType<Notify>(), told => Assert.Equal(Late.Begins, told.TakesPlace));
    }

    [Fact]
    public void Offer_that_is_taken_back_is_told_to_the_asker_and_stands_in_no_calendar()
    {
        Offer(Late);

        var cancelled = _bench.Done(Ed, new CancelAppointment("afspraak-1"));

        Assert.Equal("sanne:ExpertAppointment", cancelled.Told());
        Assert.DoesNotContain(cancelled.Messages, message => message.Fact is SetAppointment);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "appointment-away 2026-11-05")]
    [InlineData(6, "appointment-away 2026-11-06")]
    [InlineData(7, null)]
    [InlineData(9, "appointment-free-day 2026-11-09")]
    public void Day_on_which_the_expert_or_the_programme_is_off_is_found(int day, string? found)
    {
        TimeOff[] off = [new(new(2026, 11, 5), new(2026, 11, 6))];
        FreeDays[] free = [new(new(2026, 11, 9), new(2026, 11, 9))];

        var refusal = DaysOff.Refuse(New("afspraak-1", When.At(new(2026, 11, 12), new(9, 0), new(9, 30)), When.At(new(2026, 11, day), new(9, 0), new(9, 30))), off, free);

        Assert.Equal(found, refusal is null ? null : $"{refusal.Key} {refusal.Arguments!["day"]}");
    }

    [Fact]
    public void What_ends_at_midnight_is_not_on_the_day_after_and_what_is_no_time_is_not_looked_at()
    {
        TimeOff[] off = [new(new(2026, 11, 6), new(2026, 11, 6))];

        Assert.Null(DaysOff.Refuse(New("afspraak-1", When.At(new(new(2026, 11, 5), new(23, 0)), new(new(2026, 11, 6), new(0, 0)))), off, []));
        Assert.Equal("appointment-away", DaysOff.Refuse(New("afspraak-1", When.At(new(new(2026, 11, 5), new(23, 0)), new(new(2026, 11, 6), new(0, 30)))), off, [])?.Key);
        Assert.Null(DaysOff.Refuse(New("afspraak-1", new When { Start = Late.Start }, null!), off, []));
        Assert.Null(DaysOff.Refuse(new OfferTimes("afspraak-1", default), off, []));
    }

    [Fact]
    public void Who_only_reads_along_sees_no_appointment()
    {
        Offer(Late);

        Assert.DoesNotContain("appointment", _bench.Sees(Colleague));
        Assert.Contains("appointment", _bench.Sees(Sanne));
        Assert.Contains("appointment", _bench.Sees(Els));
    }

    private static OfferTimes New(string key, params When[] times) => new(key, [.. times]);

    private Outcome Offer(params When[] times) => _bench.Done(Ed, New("afspraak-1", times));
}
