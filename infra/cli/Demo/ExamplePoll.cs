using System.Collections.Immutable;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Cli.Demo;

/// <summary>A date poll that is open at the first start.</summary>
/// <param name="ClosesInDays">Its deadline, at half past four.</param>
internal sealed record ExamplePoll(
    string Id,
    string By,
    int DaysAgo,
    TimeOnly Time,
    string Title,
    int ClosesInDays,
    ImmutableArray<ExampleDate> Dates,
    ImmutableArray<ExampleSaid> Answers,
    string? Note = null,
    bool Everyone = false) : IExampleAct;

/// <summary>A date that is proposed; without times a whole day. What would fall in a weekend is on the Monday after.</summary>
internal sealed record ExampleDate(string Id, int InDays, TimeOnly? Start = null, TimeOnly? End = null);

/// <param name="Says">By the id of the date.</param>
internal sealed record ExampleSaid(string By, int DaysAgo, TimeOnly Time, ImmutableDictionary<string, Answer> Says, string? Remark = null) : IExampleAct;
