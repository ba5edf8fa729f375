using System.Collections.Immutable;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;

namespace Leerlabs.Cli.Demo;

/// <summary>The themes of the expertpool, who answers, and what the leerlabs asked.</summary>
internal sealed record ExampleExpertpool(
    ImmutableArray<ExampleTheme> Themes, ImmutableArray<ExampleExpert> Experts, ImmutableArray<ExampleRequest> Requests, ImmutableArray<ExampleSignal> Signals);

/// <param name="Line">A line of the programme that takes requests too.</param>
internal sealed record ExampleTheme(string Key, string Name, int Days, string? English, bool? Line);

internal sealed record ExampleExpert(string Person, string Theme, string Subjects, decimal Days, bool? Coordinator);

/// <summary>What schools need of others than experts, with the requests behind it.</summary>
internal sealed record ExampleSignal(string Key, string Theme, SignalLine Line, string Text, string By, ImmutableArray<string> Requests);

/// <summary>A request, told as far as it came.</summary>
/// <param name="Asks">What the expert asks first, and what the asker says to that.</param>
/// <param name="Shared">What its answer is called in the library; none: it stays in the leerlab.</param>
/// <param name="Back">Why the first answer was not enough; a second follows.</param>
internal sealed record ExampleRequest(
    string Id,
    string Leerlab,
    string By,
    string Theme,
    RequestReaders Readers,
    int DaysAgo,
    TimeOnly Time,
    string Question,
    RequestState State,
    string? Expert,
    string? Asks,
    string? Replies,
    string? Answer,
    string? Back,
    string? Note,
    Helped? Helped,
    string? Shared) : IExampleAct;
