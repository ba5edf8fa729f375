using System.Collections.Immutable;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Cli.Demo;

/// <summary>A meeting of a leerlab: planned on a day before the first start, held so many days before it, or coming.</summary>
/// <param name="InDays">The day from the first start on; negative: it was held.</param>
/// <param name="School">Where.</param>
/// <param name="Minutes">What the minute taker typed, line by line; the report was shared on the next school day.</param>
/// <param name="Fixed">By whoever planned it, when the time for amendments was over.</param>
internal sealed record ExampleMeeting(
    string Id,
    MeetingKind Kind,
    string Title,
    string By,
    int DaysAgo,
    TimeOnly Time,
    int InDays,
    TimeOnly Start,
    TimeOnly End,
    string? School = null,
    string? Online = null,
    string? MinuteTaker = null,
    ImmutableArray<ExampleReply>? Answers = null,
    ImmutableArray<ExampleAction>? Actions = null,
    ImmutableArray<ExampleDecision>? Decisions = null,
    ImmutableArray<string>? Minutes = null,
    bool Fixed = false) : IExampleAct;

internal sealed record ExampleReply(string By, Reply Answer, string? Note = null);

/// <param name="DueInDays">From the first start on.</param>
internal sealed record ExampleAction(string Id, string Text, string Owner, int DueInDays, bool Done = false);

/// <param name="ReviewInDays">From the first start on.</param>
internal sealed record ExampleDecision(string Id, string Text, int? ReviewInDays = null);
