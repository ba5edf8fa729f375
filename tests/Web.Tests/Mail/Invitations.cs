using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Web.Ical;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>Meetings that are planned, and what their mails bring.</summary>
internal static class Invitations
{
    /// <summary>Plans a meeting in two months, in the chair's name.</summary>
    public static async Task<string> Plan(this MailHouse house, string title)
    {
        var (key, day) = (Town.New(), DutchDay.Of(house.Now).AddDays(60));
        await house.Town.As(house.Emma, GrainId.Parse(house.Lab.Leerlab), new PlanMeeting(key, MeetingKind.Meeting, title, When.At(day, new(15, 30), new(17, 0))));
        return key;
    }

    /// <summary>Waits until someone's inbox has heard so often of a meeting, and lets the mail go.</summary>
    public static async Task Told(this MailHouse house, string person, string meeting, int times)
    {
        await house.Until(person, documents => documents.Keys.Count(id => id.StartsWith($"inbox/{meeting}", StringComparison.Ordinal)) == times);
        house.Wait(TimeSpan.FromMinutes(2));
    }

    /// <summary>The calendar in a mail; null when there is none.</summary>
    public static IcalComponent? Calendar(this Caught mail)
    {
        var at = mail.Raw.IndexOf("text/calendar", StringComparison.Ordinal);
        if (at < 0)
            return null;

        var part = mail.Raw[at..];
        var coded = part[(part.IndexOf("\n\n", StringComparison.Ordinal) + 2)..part.IndexOf("\n--", StringComparison.Ordinal)];
        var calendar = IcalReader.Read(Convert.FromBase64String(coded.Replace("\n", "", StringComparison.Ordinal))).Value!;
        Assert.Contains($"method={calendar.Find("METHOD")!.Value}", part[..part.IndexOf("\n\n", StringComparison.Ordinal)], StringComparison.Ordinal);
        return calendar;
    }
}
