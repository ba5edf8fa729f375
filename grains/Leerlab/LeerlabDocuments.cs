using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The leerlab itself; <see cref="Question"/> is what it is about (ons vraagstuk).</summary>
public sealed record LeerlabDocument : Document
{
    public const string TheId = "leerlab";

    public required string Name { get; init; }

    public required string Question { get; init; }

    public string? ResearchQuestion { get; init; }

    public required Phase Phase { get; init; }

    /// <summary>Why it went back or stopped, when the last step of phase had a reason.</summary>
    public string? PhaseReason { get; init; }

    public required string Log { get; init; }

    /// <summary>The shared text of the plan van aanpak; none in a leerlab that began before there were any.</summary>
    public string? Plan { get; init; }

    public required bool Example { get; init; }
}

public sealed record SubQuestion : Document
{
    public required string Text { get; init; }

    public required int Order { get; init; }

    public static string IdOf(string key) => $"sub-question/{key}";
}

/// <summary>A school that takes part or took part; its document's key is the school's.</summary>
public sealed record LeerlabSchool : Document
{
    public required string School { get; init; }

    public required string Name { get; init; }

    public required string Place { get; init; }

    public string? Board { get; init; }

    public string? Goal { get; init; }

    /// <summary>The day on which the goal was last set or taken away; null when it never was since the school joined.</summary>
    public DateOnly? GoalSince { get; init; }

    /// <summary>Its colour and shape in this leerlab.</summary>
    public required int Mark { get; init; }

    public required DateOnly Joined { get; init; }

    public DateOnly? Left { get; init; }

    public string? Reason { get; init; }

    public static string IdOf(string school) => $"school/{Ids.KeyOf(school)}";
}

/// <summary>One role of a person, from its first day to the day before <see cref="End"/>.</summary>
public sealed record Member : Document
{
    public required string Person { get; init; }

    public required Role Role { get; init; }

    public string? School { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>The first day without access.</summary>
    public DateOnly? End { get; init; }

    public string? Reason { get; init; }

    public string? Entry { get; init; }

    public static string IdOf(string key) => $"member/{key}";

    public bool IsPresent(DateOnly today) => Start <= today && !IsOver(today);

    public bool IsOver(DateOnly today) => End <= today;
}
