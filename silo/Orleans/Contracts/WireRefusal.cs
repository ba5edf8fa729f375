using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>An expected "no".</summary>
/// <param name="Code"><see cref="RefusalCode"/> as a number.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.refusal")]
public sealed record WireRefusal(
    [property: Id(0)] int Code,
    [property: Id(1)] string Key,
    [property: Id(2)] string? Field,
    [property: Id(3)] ImmutableDictionary<string, string>? Arguments,
    [property: Id(4)] TimeSpan? RetryAfter)
{
    public static WireRefusal Of(Refusal refusal) => new((int)refusal.Code, refusal.Key, refusal.Field, refusal.Arguments, refusal.RetryAfter);

    public Refusal ToRefusal() => new((RefusalCode)Code, Key, Field, Arguments, RetryAfter);
}
