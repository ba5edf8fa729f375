using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>What the person's own calendar holds, for programs that read it.</summary>
public sealed record CalendarSettings : Document
{
    public const string TheId = "calendar";

    /// <summary>Since when its present address holds; null: it has none yet.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The dates of open polls stand in it too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Polls { get; init; }
}

/// <summary>The secret of the calendar's address. No person sees this.</summary>
public sealed record CalendarSecret : Document
{
    public const string TheId = "calendar-secret";

    /// <summary>The SHA-256 of the secret, in lower hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The secret, sealed by the house, so that it can tell the person the address.</summary>
    public required string Sealed { get; init; }
}
