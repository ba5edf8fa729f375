using System.Collections.Immutable;

namespace Leerlabs.Cli.Demo;

/// <summary>A lesson visit that the visitor planned: coming, or over, with what was seen in it.</summary>
/// <param name="By">The visitor.</param>
/// <param name="InDays">The day from the first start on; negative: it was.</param>
/// <param name="SharedWith">Who may read along; the visited teacher says so when it is closed.</param>
internal sealed record ExampleVisit(
    string Id,
    string By,
    string Visited,
    int DaysAgo,
    TimeOnly Time,
    int InDays,
    TimeOnly Start,
    TimeOnly End,
    string Lesson,
    string Goal,
    string? School = null,
    ExampleSeen? Seen = null,
    ImmutableArray<string>? SharedWith = null) : IExampleAct;

/// <summary>What the visitor saw, and the three parts of the talk after it.</summary>
internal sealed record ExampleSeen(string Situation, string Pupils, string Effect, string FeedUp, string FeedBack, string FeedForward);
