using System.Collections.Immutable;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <param name="Node">The web node's name, new at each start.</param>
/// <param name="After">The last frame that it has; null when it only begins.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.watch")]
public sealed record WatchRequest([property: Id(0)] string Node, [property: Id(1)] INodeObserver Observer, [property: Id(2)] long? After);

/// <param name="Seq">The grain's head.</param>
/// <param name="Frames">What the node lacks.</param>
/// <param name="Broken">That is not at hand: the node's watchers start again from their own seq.</param>
/// <param name="Silo">Where the activation is.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.watching")]
public sealed record WatchAnswer(
    [property: Id(0)] long Seq,
    [property: Id(1)] ImmutableArray<WireFrame> Frames,
    [property: Id(2)] bool Broken,
    [property: Id(3)] string Silo,
    [property: Id(4)] bool Moved) : IAnswer
{
    public static WatchAnswer Gone { get; } = new(0, [], false, "", true);

    WireRefusal? IAnswer.Refusal => null;
}

/// <param name="Grain"><c>kind/key</c>.</param>
/// <param name="Broken">Frames were passed over: the node asks for what it lacks.</param>
[GenerateSerializer, Immutable, Alias("leerlabs.frames")]
public sealed record FramesMessage([property: Id(0)] string Grain, [property: Id(1)] ImmutableArray<WireFrame> Frames, [property: Id(2)] bool Broken);
