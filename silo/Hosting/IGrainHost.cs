using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>
/// What runs grains: one activation per grain, one command at a time, commit, acknowledge, publish (design 4). Expected refusals are values;
/// a cancelled caller never cancels a commit.
/// </summary>
public interface IGrainHost : IAsyncDisposable
{
    /// <summary>Asks a command of a grain. The receipt comes after the commit.</summary>
    /// <param name="command">The command's JSON object, with <c>type</c> and <c>commandId</c>.</param>
    Task<Result<Receipt>> Send(GrainId grain, Actor actor, ReadOnlyMemory<byte> command, CancellationToken cancellation);

    /// <summary>What a watcher gets first: a reset with the present documents, or the frames after <paramref name="after"/>.</summary>
    Task<Result<Opening>> Open(GrainId grain, Actor actor, long after, CancellationToken cancellation);

    Task<Result<PageAnswer>> Page(GrainId grain, Actor actor, PageRequest request, CancellationToken cancellation);

    /// <summary>The rights of an actor on a grain, as of now.</summary>
    Task<Audience> AudienceOf(GrainId grain, Actor actor, CancellationToken cancellation);

    /// <summary>
    /// From now on the observer gets every frame of the grain, in order, unprojected: a web node observes a grain once and cuts
    /// frames for its watchers itself. Ends when the answer is disposed.
    /// </summary>
    Task<IAsyncDisposable> Observe(GrainId grain, IGrainObserver observer, CancellationToken cancellation);

    /// <summary>
    /// Passes something on to those who observe the grain on other nodes, such as who is there (design 4.15). It is not stored, and may get lost.
    /// Only a node that observes the grain itself is heard.
    /// </summary>
    Task Whisper(GrainId grain, ReadOnlyMemory<byte> note, CancellationToken cancellation);

    /// <summary>The rules of a kind; null when there is no such kind.</summary>
    IGrainRules? RulesOf(string kind);
}

/// <summary>Hears the frames of a grain. Must return at once: it may queue, never wait.</summary>
public interface IGrainObserver
{
    void OnFrames(GrainId grain, IReadOnlyList<Frame> frames);

    /// <summary>Frames were or may have been missed: the observer's watchers must start again from their own seq.</summary>
    void OnBroken(GrainId grain);

    /// <summary>Another node passed something on (<see cref="IGrainHost.Whisper"/>).</summary>
    void OnWhisper(GrainId grain, ReadOnlyMemory<byte> note)
    {
        // Most listen to frames only.
    }
}
