using System.Collections.Immutable;

namespace Leerlabs.Grains.Core;

/// <summary>
/// One accepted command's outcome, numbered 1, 2, 3 ... per grain without a gap. This is the stored, unprojected form: what one audience
/// gets of it is cut from it by the scopes.
/// </summary>
public sealed record Frame
{
    public required GrainId Grain { get; init; }

    public required long Seq { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The actor's id.</summary>
    public required string By { get; init; }

    /// <summary>The commandId.</summary>
    public required string Command { get; init; }

    /// <summary>Each event as JSON: type and ids.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Events { get; init; } = [];

    public ImmutableArray<FramePut> Puts { get; init; } = [];

    public ImmutableArray<FrameDelete> Deletes { get; init; } = [];

    /// <summary>The payload was destroyed (design 4.12); only seq and instant are left.</summary>
    public bool Erased { get; init; }
}

/// <summary>A document as it was after the frame.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Parent">Its parent's id.</param>
/// <param name="Json">The document's JSON object.</param>
/// <param name="Scope">Who may see it as of this frame, its parent's scope included.</param>
/// <param name="Was">Who could see it before; null when it is new.</param>
public sealed record FramePut(string Id, string? Parent, ReadOnlyMemory<byte> Json, Scope Scope, Scope? Was);

/// <param name="Id">The document's id.</param>
/// <param name="Was">Who could see it.</param>
public sealed record FrameDelete(string Id, Scope Was);
