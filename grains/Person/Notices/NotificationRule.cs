using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person.Notices;

/// <summary>What reaches someone by mail, and when. Given what happened, the settings, the calendar and the present instant; nothing else decides.</summary>
public static class NotificationRule
{
    private static readonly TimeOnly Morning = new(7, 30);
    private static readonly TimeOnly Evening = new(18, 0);
    private static readonly TimeOnly DigestTime = new(16, 0);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(2);

    /// <summary>Gathers for a moment, so that what comes together goes together, and whoever reads it at once gets no mail.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMinutes(1);

    /// <summary>Between two mails of one person.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>How something is told, by its kind and what the person chose.</summary>
    public static Timing TimingOf(InboxKind kind, NoticeSettings settings) => kind switch
    {
        InboxKind.Mention or InboxKind.Invited or InboxKind.Action or InboxKind.Poll or InboxKind.PollReminder or InboxKind.Joined or InboxKind.Visit
            or InboxKind.ExpertAsked or InboxKind.ExpertMessage or InboxKind.ExpertBack or InboxKind.ExpertLate or InboxKind.WorkMessage
            or InboxKind.ExampleRelease or InboxKind.ExampleRefused or InboxKind.ExampleEdit => settings.Mention,
        InboxKind.Answer or InboxKind.PollComplete or InboxKind.Proposed or InboxKind.ExpertTaken or InboxKind.ExpertAnswer or InboxKind.ExpertSettled or InboxKind.Suggestion
            or InboxKind.WorkAdopted or InboxKind.WorkReviewed or InboxKind.ExamplePublished or InboxKind.ExampleWithdrawn => settings.Answer,
        InboxKind.Moved or InboxKind.Cancelled or InboxKind.VisitMoved or InboxKind.VisitCancelled or InboxKind.ExpertAppointment
            or InboxKind.ExpertTalk or InboxKind.ExpertTalkCancelled => settings.Change,
        InboxKind.Digest or InboxKind.FollowedPublished or InboxKind.FollowedRenewed or InboxKind.FollowedAdopted => settings.News,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A change of what takes place within two days does not wait for the morning.</summary>
    /// <param name="takesPlace">When that is what was moved or cancelled: the earlier of the old and the new instant.</param>
    public static bool IsPressing(InboxKind kind, DateTimeOffset? takesPlace, DateTimeOffset now) =>
        kind is InboxKind.Moved or InboxKind.Cancelled or InboxKind.VisitMoved or InboxKind.VisitCancelled or InboxKind.ExpertTalkCancelled && takesPlace is { } at && at > now && at - now <= Soon;

    /// <summary>
    /// Is mailed to who has read it as well: a time is picked, and a talk cancelled, on the very page that counts as reading, and still has to come into calendars.
    /// </summary>
    public static bool IsMailedWhenRead(InboxKind kind) => kind is InboxKind.ExpertTalk or InboxKind.ExpertTalkCancelled;

    /// <summary>When the mail with what just happened goes, bundled with what comes until then.</summary>
    /// <param name="last">When the person last got such a mail.</param>
    public static DateTimeOffset BundleAt(DateTimeOffset now, DateTimeOffset? last, bool pressing, SchoolCalendar calendar)
    {
        var soonest = now + Gather;
        var at = last is { } before && before + Pause > soonest ? before + Pause : soonest;
        return pressing ? at : Opens(at, calendar);
    }

    /// <summary>The first instant from <paramref name="at"/> on at which mail may go: school days from 7:30 to 18:00.</summary>
    public static DateTimeOffset Opens(DateTimeOffset at, SchoolCalendar calendar)
    {
        var (day, time) = (DutchDay.Of(at), DutchDay.TimeOf(at));
        if (calendar.HasSchool(day) && time >= Morning && time < Evening)
            return at;

        return DutchDay.At(calendar.HasSchool(day) && time < Morning ? day : NextSchoolDay(day, calendar), Morning);
    }

    /// <summary>The first digest after an instant: 16:00 on a school day.</summary>
    public static DateTimeOffset NextDigest(DateTimeOffset after, SchoolCalendar calendar)
    {
        var day = DutchDay.Of(after);
        return DutchDay.At(calendar.HasSchool(day) && DutchDay.TimeOf(after) < DigestTime ? day : NextSchoolDay(day, calendar), DigestTime);
    }

    private static DateOnly NextSchoolDay(DateOnly day, SchoolCalendar calendar)
    {
        // A calendar that never opens is a mistake: after a year it is passed over.
        for (var ahead = 1; ahead <= 366; ahead++)
            if (calendar.HasSchool(day.AddDays(ahead)))
                return day.AddDays(ahead);

        return NextSchoolDay(day, SchoolCalendar.Weekdays);
    }
}
