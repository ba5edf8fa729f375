using System.Diagnostics;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>Something asked of a grain, waiting for its answer: a command of a person or of the house, a fact, or a due time.</summary>
internal sealed class Ask(Actor actor, Command? command)
{
    private readonly TaskCompletionSource<Result<Receipt>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Actor Actor => actor;

    /// <summary>Null for a due time (the rules say what it becomes) and for what could not be read.</summary>
    public Command? Command => command;

    public required string CommandId { get; init; }

    /// <summary>Why the command could not be read.</summary>
    public Refusal? Unreadable { get; init; }

    public FactOrigin? Fact { get; init; }

    public DueOrigin? Due { get; init; }

    /// <summary>The due time's command was done before; only the due time is left to clear.</summary>
    public bool Fired { get; set; }

    /// <summary>Where it stands in its trace; null when nobody traces.</summary>
    public ActivityContext? Trace { get; set; }

    public Task<Result<Receipt>> Answer => _answer.Task;

    public void Give(Result<Receipt> result) => _answer.TrySetResult(result);

    public void Fault(Exception exception) => _answer.TrySetException(exception);
}

/// <summary>Where a fact comes from.</summary>
internal sealed record FactOrigin(GrainId Source, MessageId Id, int Hops);

/// <summary>Which due time has come.</summary>
internal sealed record DueOrigin(string Name, DateTimeOffset At);
