using System.Collections.Immutable;

namespace Leerlabs.Grains.Core;

/// <summary>
/// An expected "no", as a value (design 4.14). <paramref name="Key"/> names the sentence in the nl/en catalogue
/// (<c>refusal.{key}</c>), <paramref name="Arguments"/> fill its {names}, <paramref name="Field"/> is the command's field that it is about.
/// </summary>
public sealed record Refusal(RefusalCode Code, string Key, string? Field = null, ImmutableDictionary<string, string>? Arguments = null, TimeSpan? RetryAfter = null)
{
    public static Refusal Invalid(string key, string? field = null) => new(RefusalCode.Invalid, key, field);

    public static Refusal Forbidden(string key = "forbidden") => new(RefusalCode.Forbidden, key);

    public static Refusal NotFound(string key = "not-found") => new(RefusalCode.NotFound, key);

    public static Refusal Conflict(string key) => new(RefusalCode.Conflict, key);

    public static Refusal Unavailable { get; } = new(RefusalCode.Unavailable, "unavailable", RetryAfter: TimeSpan.FromSeconds(1));

    public Refusal With(string name, object value) =>
        this with { Arguments = (Arguments ?? ImmutableDictionary<string, string>.Empty).SetItem(name, $"{value}") };
}

/// <summary>The codes of the live protocol; only <see cref="Unavailable"/> and <see cref="TooMany"/> are worth a retry.</summary>
public enum RefusalCode
{
    Invalid,
    Forbidden,
    NotFound,
    Conflict,
    TooMany,
    Unavailable,
}
