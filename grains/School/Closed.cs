using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.School;

/// <summary>Days of the school itself, <see cref="To"/> included.</summary>
public sealed record Closed : Document
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required ClosedFor What { get; init; }

    public string? Name { get; init; }

    public static string IdOf(string key) => $"closed/{key}";
}

/// <summary>Someone who may keep the school's own days. No person sees this.</summary>
public sealed record Keeper : Document
{
    public required string Person { get; init; }

    public required ImmutableArray<KeptIn> Leerlabs { get; init; }

    public static string IdOf(string person) => $"keeper/{Ids.KeyOf(person)}";
}

/// <summary>The leerlab through which someone is a keeper, and the instant from which no longer.</summary>
/// <param name="Role">What they are for the school itself; none for who only organises the leerlab.</param>
public sealed record KeptIn(string Leerlab, DateTimeOffset? Until = null, Role? Role = null) : Part;

/// <summary>Why there are no usual lessons.</summary>
[JsonConverter(typeof(WordJson<ClosedFor>))]
public enum ClosedFor
{
    /// <summary>Vrij: pupils and teachers.</summary>
    [JsonStringEnumMemberName("holiday")]
    Holiday,

    /// <summary>Studiedag: teachers are there.</summary>
    [JsonStringEnumMemberName("study-day")]
    StudyDay,

    /// <summary>Toetsweek.</summary>
    [JsonStringEnumMemberName("test-week")]
    TestWeek,

    /// <summary>Examens.</summary>
    [JsonStringEnumMemberName("exam-days")]
    ExamDays,

    /// <summary>Excursie, projectweek, open dag.</summary>
    [JsonStringEnumMemberName("activity")]
    Activity,
}
