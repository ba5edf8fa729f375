using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Ical;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>A talk with an expert in the mail programs of the two, from the time that was picked to its end.</summary>
public sealed class TalkMailTests(MailHouse house) : IClassFixture<MailHouse>
{
    private const string Pool = "expert-pool/privacy";

    private When Late => When.At(DutchDay.Of(house.Now).AddDays(60), new(15, 30), new(16, 0));

    [Fact]
    public async Task Picked_time_comes_to_both_with_a_calendar_and_its_end_too_with_the_uid_of_the_feed()
    {
        house.NextMorning();
        var (asker, expert) = (await house.WithMail("Nadia"), await Expert("Olaf"));
        var (request, appointment, when) = (await Asked(asker.Person, expert.Person), Town.New(), Late);
        await house.Town.As(expert.Person, request, new OfferTimes(appointment, [when], new(Address: "Lokaal 3")));
        await house.Town.As(asker.Person, request, new PickTime(appointment, when));
        IcalComponent[] picked = [await Mailed(asker, appointment, "planned", 1), await Mailed(expert, appointment, "planned", 1)];
        house.NextMorning();
        await house.Town.As(asker.Person, request, new CancelAppointment(appointment, "Ziek."));
        IcalComponent[] off = [await Mailed(asker, appointment, "cancelled", 2), await Mailed(expert, appointment, "cancelled", 2)];

        Assert.Equal([("REQUEST", "0", "CONFIRMED", $"mailto:{asker.Address}"), ("REQUEST", "0", "CONFIRMED", $"mailto:{expert.Address}")], picked.Select(Told));
        Assert.Equal([("CANCEL", "1", "CANCELLED", $"mailto:{asker.Address}"), ("CANCEL", "1", "CANCELLED", $"mailto:{expert.Address}")], off.Select(Told));
        Assert.All([.. picked, .. off], calendar => Assert.Equal($"{appointment}@appointment.leerlabs", calendar.Children[1].Find("UID")!.Text));
        Assert.All(picked, calendar => Assert.EndsWith("T153000", calendar.Children[1].Find("DTSTART")!.Value, StringComparison.Ordinal));
        Assert.All(picked, calendar => Assert.Equal("Lokaal 3", calendar.Children[1].Find("LOCATION")!.Text));
        Assert.All([.. picked, .. off], calendar => Assert.DoesNotContain(calendar.Children[1].Properties, property => property.Value.Contains("Mogen we", StringComparison.Ordinal)));
        Assert.Contains($"UID:{appointment}@appointment.leerlabs", await Feed(expert.Person), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_are_only_offered_or_declined_bring_no_calendar()
    {
        house.NextMorning();
        var (asker, expert) = (await house.WithMail("Petra"), await Expert("Quinten"));
        var (request, appointment) = (await Asked(asker.Person, expert.Person), Town.New());
        await house.Town.As(expert.Person, request, new OfferTimes(appointment, [Late]));
        await house.Town.As(asker.Person, request, new DeclineTimes(appointment, "Dan geef ik les."));
        await Heard(expert.Person, "expert-appointment");
        house.Wait(TimeSpan.FromMinutes(2));

        var mails = await house.Sink.Until(expert.Address, 2);

        Assert.All(mails, mail => Assert.Null(mail.Calendar()));
    }

    private async Task<(string Person, string Address)> Expert(string name)
    {
        var expert = await house.WithMail(name);
        await house.Town.As(house.Manager, Town.Programme, new SetTheme("privacy", "Privacy", 5));
        await house.Until(Pool, documents => documents.ContainsKey("pool"));
        await house.Town.As(house.Manager, GrainId.Parse(Pool), new AddExpert(expert.Person));
        return expert;
    }

    private async Task<GrainId> Asked(string asker, string expert)
    {
        var request = new GrainId("expert-request", Town.New());
        await house.Town.As(asker, GrainId.Parse(house.Lab.Leerlab), new AskExpert(request.Key, "privacy", new("Mogen we dat?"), RequestReaders.Lab, Kit.LabHouse.Trekvaart));
        await house.Until($"{request}", documents => documents.TryGetValue("request", out var asked) && asked.TryGetProperty("promised", out _));
        await house.Town.As(expert, request, new TakeRequest());
        return request;
    }

    private async Task<IcalComponent> Mailed((string Person, string Address) to, string appointment, string state, int count)
    {
        await house.Until(to.Person, documents =>
            documents.TryGetValue($"appointment/{appointment}", out var own) && own.GetProperty("summary").GetProperty("state").GetString() == state);
        await Heard(to.Person, state == "planned" ? "expert-talk" : "expert-talk-cancelled");
        // As the page does on which the time was picked, or the talk cancelled.
        await house.Town.As(to.Person, GrainId.Parse(to.Person), new MarkRead());
        house.Wait(TimeSpan.FromMinutes(2));
        for (var mails = count + 1; ; mails++)
            if ((await house.Sink.Until(to.Address, mails)).Select(mail => mail.Calendar()).OfType<IcalComponent>().ElementAtOrDefault(count - 1) is { } calendar)
                return calendar;
    }

    private Task Heard(string person, string kind) => house.Until(
        person, documents => documents.Any(document => document.Key.StartsWith("inbox/", StringComparison.Ordinal) && document.Value.GetProperty("kind").GetString() == kind));

    private async Task<string> Feed(string person)
    {
        using var anyone = house.Visitor();
        using var answer = await anyone.Get(await house.Of<FeedAddresses>().Of(GrainId.Parse(person), CancellationToken.None));
        return (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static (string, string, string, string) Told(IcalComponent calendar)
    {
        var one = calendar.Children[1];
        return (calendar.Find("METHOD")!.Value, one.Find("SEQUENCE")!.Value, one.Find("STATUS")!.Value, one.Find("ATTENDEE")!.Value);
    }
}
