using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>A frame as it is stored.</summary>
[GenerateSerializer, Immutable, Alias("leerlabs.frame")]
public sealed record WireFrame([property: Id(0)] long Seq, [property: Id(1)] ReadOnlyMemory<byte> Body)
{
    public static WireFrame Of(Frame frame) => new(frame.Seq, FrameJson.Write(frame));

    public Frame ToFrame(GrainId grain) => FrameJson.Read(grain, Seq, Body);
}
