using Leerlabs.Grains.Core;
using Leerlabs.Grains.PracticeExample;

namespace Leerlabs.Grains.Person;

/// <summary>A practice example at which something waits for the person.</summary>
public sealed record OwnExample : Document
{
    public required ExampleTask Task { get; init; }

    public static string IdOf(string key) => $"example/{key}";
}
