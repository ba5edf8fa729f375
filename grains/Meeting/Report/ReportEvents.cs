using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Meeting;

public sealed record ReportShared(DateOnly Until) : MeetingEvent;

public sealed record AmendmentsClosed : MeetingEvent;

public sealed record ReportFixed : MeetingEvent;

public sealed record AddendumAdded(string Addendum, [property: JsonIgnore] string Text) : MeetingEvent;
