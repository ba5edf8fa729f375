using System.Collections.Immutable;
using Leerlabs.Grains.Coach;

namespace Leerlabs.Cli.Demo;

/// <summary>What a leerlab agreed with its coach.</summary>
internal sealed record ExampleCoaching(Effort Effort, string Form);

/// <summary>A coach who is proposed to follow, and what was answered so far.</summary>
internal sealed record ExampleProposal(
    string Id, string By, int DaysAgo, TimeOnly Time, string Person, Effort Effort, string Form, int StartsInDays, ImmutableArray<ExampleAnswer> Answers) : IExampleAct;

internal sealed record ExampleAnswer(string By, int DaysAgo, TimeOnly Time, string School, string? Objection = null) : IExampleAct;

/// <summary>The time that a coach has a week; times off count from the first start.</summary>
internal sealed record ExampleAvailability(decimal Days, decimal Hours, ImmutableArray<ExampleTimeOff>? Off = null);

internal sealed record ExampleTimeOff(int InDays, int Days, string What);
