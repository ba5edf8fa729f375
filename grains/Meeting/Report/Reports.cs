using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text;

namespace Leerlabs.Grains.Meeting;

/// <summary>From the concept of a report, by way of amendments, to the fixed report and what is added to it later (C23 of the comparison with peers).</summary>
internal static class Reports
{
    private const string Due = "report";

    public static Decision Share(IState state, MeetingDocument meeting, ShareReport asked, DateTimeOffset now)
    {
        if (Find(state) is { } known)
            return known.Until == asked.Until ? Decision.Nothing : Refusal.Conflict("report-shared");
        if (meeting.State != MeetingState.Held)
            return Refusal.Conflict("meeting-not-held");

        var today = DutchDay.Of(now);
        return asked.Until >= Earliest(today) && asked.Until <= today.AddDays(Limits.ReportDaysMost)
            ? new ReportShared(asked.Until)
            : Refusal.Invalid("report-until", "until").With("earliest", $"{Earliest(today):yyyy-MM-dd}");
    }

    /// <summary>Once it was shared the meeting does not go on any more.</summary>
    public static Refusal? RefuseShared(IState state) => Find(state) is null ? null : Refusal.Conflict("report-shared");

    public static Decision Close(IState state) => Find(state) is { Closed: null, Fixed: null } ? new AmendmentsClosed() : Decision.Nothing;

    public static Command? WhenDue(IState state, string name) => name == Due && Find(state) is not null ? new CloseAmendments() : null;

    public static Decision Fix(IState state) => Find(state) switch
    {
        null => Refusal.Conflict("report-not-shared"),
        { Fixed: not null } => Decision.Nothing,
        { Closed: true } => new ReportFixed(),
        { } report => Refusal.Conflict("report-still-open").With("until", $"{report.Until:yyyy-MM-dd}"),
    };

    public static Decision Add(IState state, AddAddendum asked)
    {
        if (Find(state)?.Fixed is null)
            return Refusal.Conflict("report-not-fixed");

        var refusal = Check.NewId(asked.Addendum, "addendum")
            ?? Check.Text(asked.Text, "text")
            ?? (state.Find<AddendumDocument>(AddendumDocument.IdOf(asked.Addendum)) is null ? null : Refusal.Conflict("exists"))
            ?? (state.All<AddendumDocument>().Count() < Limits.Addenda ? null : Refusal.Conflict("too-many-addenda").With("most", Limits.Addenda));
        return refusal is not null ? refusal : new AddendumAdded(asked.Addendum, asked.Text.Trim());
    }

    public static Changes Apply(IState state, ReportShared shared, Stamp stamp)
    {
        ImmutableArray<string> present = [.. state.All<AttendeeDocument>().Where(attendee => attendee.Present == true).Select(attendee => attendee.Person)];
        return Changes.Put(new ReportDocument { Id = ReportDocument.TheId, By = stamp.By, At = stamp.At, Until = shared.Until, Present = present }) with
        {
            Messages = [ToText(state, new OpenConcept(present))],
            DueTimes = [new DueTime(Due, DutchDay.Start(shared.Until.AddDays(1)))],
        };
    }

    public static Changes Apply(IState state, AmendmentsClosed _) =>
        Changes.Put(Find(state)! with { Closed = true }) with { Messages = [ToText(state, new OpenConcept([]))] };

    public static Changes Apply(IState state, ReportFixed _, Stamp stamp)
    {
        var report = Find(state)! with { Fixed = new ReportFixing(stamp.By, stamp.At) };
        var meeting = state.Find<MeetingDocument>(MeetingDocument.TheId)! with { State = MeetingState.Fixed };
        return Planning.Put(state, meeting).And(Changes.Put(report) with { Messages = [ToText(state, new FixText())] });
    }

    public static Changes Apply(AddendumAdded added, Stamp stamp) => Changes.Put(new AddendumDocument
    {
        Id = AddendumDocument.IdOf(added.Addendum),
        Text = added.Text,
        By = stamp.By,
        At = stamp.At,
    });

    private static ReportDocument? Find(IState state) => state.Find<ReportDocument>(ReportDocument.TheId);

    /// <summary>Five days on which there may be school: no weekend counts. That there is school on them the rules can't know.</summary>
    private static DateOnly Earliest(DateOnly today)
    {
        var day = today;
        for (var left = Limits.ReportDays; left > 0; left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1)
            day = day.AddDays(1);

        return day;
    }

    private static Message ToText(IState state, TextFact fact) => new(GrainId.Parse(TextBirth.IdOf(state.Grain)), fact);
}
