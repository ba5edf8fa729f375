using System.Collections.Immutable;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <param name="Command">The command's JSON object.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.send")]
public sealed record SendRequest([property: Id(0)] WireActor Actor, [property: Id(1)] ReadOnlyMemory<byte> Command);

/// <summary>A receipt, or why there is none.</summary>
[GenerateSerializer, Immutable, Alias("leerlabs.sent")]
public sealed record SentAnswer(
    [property: Id(0)] long Seq,
    [property: Id(1)] ImmutableArray<string> Ids,
    [property: Id(2)] WireRefusal? Refusal,
    [property: Id(3)] bool Moved) : IAnswer
{
    public static SentAnswer Gone { get; } = new(0, [], null, true);

    public static SentAnswer Of(Receipt receipt) => new(receipt.Seq, receipt.Ids, null, false);

    public static SentAnswer Of(WireRefusal refusal) => new(0, [], refusal, false);

    public Receipt ToReceipt(GrainId grain) => new(grain, Seq, Ids);
}
