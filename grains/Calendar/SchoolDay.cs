using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Calendar;

/// <summary>How it is at a school on a day, and why.</summary>
/// <param name="Why">Null on a usual day, and where nothing is known.</param>
public sealed record SchoolDay(string School, SchoolDayState State, DayReason? Why = null)
{
    [JsonIgnore]
    public bool HasSchool => State is SchoolDayState.Open or SchoolDayState.Busy;
}

/// <summary>Why a day is no usual one; both ends of the stretch included.</summary>
/// <param name="Name">What it is called; null when it has no name of its own.</param>
public sealed record DayReason(DayReasonKind What, string? Name, DateOnly From, DateOnly To);

/// <summary>A day for several schools together.</summary>
/// <param name="Open">How many have school.</param>
/// <param name="Of">How many there are.</param>
/// <param name="But">Those with a day that is no usual one.</param>
public sealed record LabDay(DateOnly Day, int Open, int Of, ImmutableArray<SchoolDay> But);

[JsonConverter(typeof(WordJson<SchoolDayState>))]
public enum SchoolDayState
{
    Open,

    /// <summary>There is school, but no usual lessons: tests, exams, an activity.</summary>
    Busy,

    Closed,

    /// <summary>The holidays of that region or that year are not known.</summary>
    Unknown,
}

/// <summary>The reasons; of several on one day the first one here is told.</summary>
[JsonConverter(typeof(WordJson<DayReasonKind>))]
public enum DayReasonKind
{
    SchoolHoliday,
    PublicHoliday,

    /// <summary>The school's own.</summary>
    Holiday,
    StudyDay,
    Weekend,
    ExamDays,
    TestWeek,
    Activity,
}
