using Orleans.Concurrency;

namespace Leerlabs.Silo.Orleans.Contracts;

/// <summary>A web node, as grains reach it: one for all that it watches.</summary>
[Alias("leerlabs.node")]
public interface INodeObserver : global::Orleans.IGrainObserver
{
    /// <summary>Frames of a grain. The grain has one such message under way per node, and never waits for it.</summary>
    [Alias("frames"), ResponseTimeout("00:00:05")]
    Task OnFrames(FramesMessage message);

    /// <summary>Another node passed something on.</summary>
    [Alias("whisper")]
    [OneWay]
    Task OnWhisper(string grain, ReadOnlyMemory<byte> note);

    /// <summary>The activation goes: who watches asks the next one.</summary>
    /// <param name="grain"><c>kind/key</c>.</param>
    [Alias("moved")]
    [OneWay]
    Task OnMoved(string grain);
}
