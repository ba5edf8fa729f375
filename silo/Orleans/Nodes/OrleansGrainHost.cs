using Leerlabs.Grains.Core;
using Leerlabs.Silo.Orleans.Contracts;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Nodes;

/// <summary>The grains of a cluster, as one node of it reaches them: in a silo or beside it (design 4.1).</summary>
public sealed class OrleansGrainHost : IGrainHost
{
    private readonly IGrainFactory _grains;
    private readonly RuleBook _rules;
    private readonly Calls _calls;
    private readonly NodeWatches _watches;
    private readonly ILogger _logger;
    private volatile bool _stopped;

    public OrleansGrainHost(IGrainFactory grains, RuleBook rules, OrleansHostOptions options, TimeProvider clock, ILogger<OrleansGrainHost> logger)
    {
        (_grains, _rules, _logger) = (grains, rules, logger);
        _calls = new(options, clock, logger);
        _watches = new(grains, _calls, options, clock, logger);
    }

    public async Task<Result<Receipt>> Send(GrainId grain, Actor actor, ReadOnlyMemory<byte> command, CancellationToken cancellation)
    {
        var request = new SendRequest(WireActor.Of(actor), command.ToArray());
        return await Ask(grain, () => _grains.Live(grain).Send(request), answer => (Result<Receipt>)answer.ToReceipt(grain), cancellation);
    }

    public Task<Result<Opening>> Open(GrainId grain, Actor actor, long after, CancellationToken cancellation)
    {
        var request = new OpenRequest(WireActor.Of(actor), after);
        return Ask(grain, () => _grains.Live(grain).Open(request), answer => (Result<Opening>)answer.ToOpening(), cancellation);
    }

    public Task<Result<PageAnswer>> Page(GrainId grain, Actor actor, PageRequest request, CancellationToken cancellation)
    {
        var wire = PagedRequest.Of(WireActor.Of(actor), request);
        return Ask(grain, () => _grains.Live(grain).Page(wire), answer => (Result<PageAnswer>)answer.ToPage(), cancellation);
    }

    public async Task<Audience> AudienceOf(GrainId grain, Actor actor, CancellationToken cancellation)
    {
        if (_rules.RulesOf(grain.Kind) is null)
            return Audience.Nobody;

        ObjectDisposedException.ThrowIf(_stopped, this);
        var wire = WireActor.Of(actor);
        return OpenedAnswer.AudienceOf(await _calls.Run(grain, () => _grains.Live(grain).AudienceOf(wire), static _ => false, cancellation));
    }

    public async Task<IAsyncDisposable> Observe(GrainId grain, IGrainObserver observer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_stopped, this);
        return await _watches.Observe(grain, observer);
    }

    public Task Whisper(GrainId grain, ReadOnlyMemory<byte> note, CancellationToken cancellation) => _watches.Whisper(grain, note.ToArray());

    public IGrainRules? RulesOf(string kind) => _rules.RulesOf(kind);

    /// <summary>This node watches and asks nothing more; the grains live on.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopped)
            return;

        _stopped = true;
        _calls.Leave();
        await _watches.DisposeAsync();
    }

    /// <summary>A silo is gone: what it told this node it tells no more.</summary>
    internal void SiloDied(string silo) => _watches.SiloDied(silo);

    private async Task<Result<T>> Ask<TAnswer, T>(GrainId grain, Func<Task<TAnswer>> call, Func<TAnswer, Result<T>> read, CancellationToken cancellation)
        where TAnswer : class, IAnswer
    {
        if (_rules.RulesOf(grain.Kind) is null)
            return Refusal.NotFound();
        if (_stopped)
            return Refusal.Unavailable;

        try
        {
            var answer = await _calls.Run(grain, call, static answer => answer.Moved, cancellation);
            return answer.Refusal is { } refusal ? refusal.ToRefusal() : read(answer);
        }
        catch (TimeoutException exception)
        {
            _logger.LogWarning("{Reason}", exception.Message);
            return Refusal.Unavailable;
        }
        catch (ObjectDisposedException) when (_stopped)
        {
            return Refusal.Unavailable;
        }
    }
}
