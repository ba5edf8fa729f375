using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The appointment of a coach, from the proposal on. Who coaches and when stands in the <see cref="Member"/> that it made.</summary>
public sealed record Appointment : Document
{
    /// <summary>The candidate.</summary>
    public required string Person { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The school that proposed; none when the leerlab team did.</summary>
    public string? School { get; init; }

    public required Effort Effort { get; init; }

    /// <summary>Vorm van de begeleiding, in words.</summary>
    public required string Form { get; init; }

    /// <summary>The wished first day; it is later when the schools agree later.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The first day that is no longer the coach's.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The first day without the coach before; the first day of this one when left out.</summary>
    public DateOnly? HandOver { get; init; }

    public required AppointmentState State { get; init; }

    /// <summary>One of each school that answered: the last that it gave.</summary>
    public required ImmutableArray<SchoolAnswer> Answers { get; init; }

    public CandidateAnswer? Candidate { get; init; }

    public Withdrawal? Withdrawn { get; init; }

    public DateTimeOffset? Appointed { get; init; }

    /// <summary>The key of the member in which the coach's days stand.</summary>
    public string? Member { get; init; }

    /// <summary>It was made elsewhere, and written down here.</summary>
    public Recording? Recorded { get; init; }

    /// <summary>How it fits in the coach's time, as the coach's grain says; there when it does not.</summary>
    public Fit? Fit { get; init; }

    public static string IdOf(string key) => $"appointment/{key}";
}

/// <param name="By">Who answered for the school; of an answer that was written down later it may be unknown.</param>
/// <param name="On">Of an answer that was written down later: the day it was given.</param>
public sealed record SchoolAnswer(string School, bool Agrees, DateTimeOffset At, string? By = null, string? Reason = null, DateOnly? On = null) : Part;

public sealed record CandidateAnswer(bool Accepts, DateTimeOffset At, string? Reason = null) : Part;

public sealed record Withdrawal(string By, DateTimeOffset At, string Reason) : Part;

/// <param name="Note">How and where it was agreed.</param>
public sealed record Recording(string By, DateTimeOffset At, string Note) : Part;

/// <summary>Someone who was invited to coach, and can be proposed: known by name here, and let in nowhere.</summary>
public sealed record Candidate : Document
{
    public required string Person { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(string person) => $"candidate/{Ids.KeyOf(person)}";
}
