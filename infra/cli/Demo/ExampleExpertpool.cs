using System.Collections.Immutable;
using Leerlabs.Grains.ExpertRequest;

namespace Leerlabs.Cli.Demo;

/// <summary>The themes of the expertpool, who answers, and what the leerlabs asked.</summary>
internal sealed record ExampleExpertpool(ImmutableArray<ExampleTheme> Themes, ImmutableArray<ExampleExpert> Experts, ImmutableArray<ExampleRequest> Requests);

internal sealed record ExampleTheme(string Key, string Name, int Days, string? English);

internal sealed record ExampleExpert(string Person, string Theme, string Subjects, decimal Days, bool? Coordinator);

/// <summary>A request, told as far as it came.</summary>
/// <param name="Asks">What the expert asks first, and what the asker says to that.</param>
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
    Helped? Helped) : IExampleAct;
