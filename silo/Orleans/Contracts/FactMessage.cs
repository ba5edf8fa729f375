using Leerlabs.Storage;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>A fact on its way from one grain to another.</summary>
/// <param name="Source"><c>kind/key</c>.</param>
/// <param name="Seq">The frame in which it stands, and <paramref name="Index"/> its place there.</param>
/// <param name="Hops">Grains that it has travelled through.</param>
/// <param name="Fact">The receiver's command as JSON.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.fact")]
public sealed record FactMessage(
    [property: Id(0)] string Source,
    [property: Id(1)] long Seq,
    [property: Id(2)] int Index,
    [property: Id(3)] int Hops,
    [property: Id(4)] ReadOnlyMemory<byte> Fact)
{
    public static FactMessage Of(GrainId source, OutgoingMessage message) => new($"{source}", message.Id.Seq, message.Id.Index, message.Hops, message.Fact);

    public OutgoingMessage ToMessage(GrainId target) => new(new(Seq, Index), target, Hops, Fact);
}
