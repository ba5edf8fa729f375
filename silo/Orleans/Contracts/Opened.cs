using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Orleans.Contracts;

[GenerateSerializer, Immutable, Alias("leerlabs.open")]
public sealed record OpenRequest([property: Id(0)] WireActor Actor, [property: Id(1)] long After);

/// <summary>What a watcher gets first, or why nothing.</summary>
/// <param name="Audience">The grants, one space between them.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.opened")]
public sealed record OpenedAnswer(
    [property: Id(0)] long Seq,
    [property: Id(1)] bool Reset,
    [property: Id(2)] string Audience,
    [property: Id(3)] ReadOnlyMemory<byte> Body,
    [property: Id(4)] WireRefusal? Refusal,
    [property: Id(5)] bool Moved) : IAnswer
{
    public static OpenedAnswer Gone { get; } = new(0, false, "", default, null, true);

    public static OpenedAnswer Of(Opening opening) => new(opening.Seq, opening.Reset, opening.Audience.Key, opening.Body, null, false);

    public static OpenedAnswer Of(WireRefusal refusal) => new(0, false, "", default, refusal, false);

    public Opening ToOpening() => new(Seq, Reset, AudienceOf(Audience), Body);

    public static Audience AudienceOf(string key) => new(key.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
