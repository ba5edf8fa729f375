using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Nodes;

/// <summary>
/// Asks a grain until it answers: while it moves, or until the cluster knows that its silo died. Asking twice is harmless: a command is done
/// once, whatever happens (design 4.4).
/// </summary>
internal sealed class Calls(OrleansHostOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _left = new(Timeout.InfiniteTimeSpan, clock);

    /// <summary>The node leaves: what grains of it commit now is still awaited, for as long as they may take.</summary>
    public void Leave() => _left.CancelAfter(options.GiveUpAfter);

    /// <exception cref="TimeoutException">It did not answer for as long as we are patient, or before this node left.</exception>
    public async Task<T> Run<T>(GrainId grain, Func<Task<T>> call, Func<T, bool> moved, CancellationToken cancellation)
    {
        using var wanted = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _left.Token);
        try
        {
            return await Insist(grain, call, moved, wanted.Token);
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"{grain} was asked by a node that left.");
        }
    }

    private async Task<T> Insist<T>(GrainId grain, Func<Task<T>> call, Func<T, bool> moved, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            if (await Try(grain, call, moved, cancellation) is (true, { } answer))
                return answer;

            if (clock.GetElapsedTime(began) > options.Patience)
                throw new TimeoutException($"{grain} could not be reached for {options.Patience.TotalSeconds:0} s.");

            var pause = FirstPause * Math.Pow(2, Math.Min(tries, 10));
            await Task.Delay(pause < LongestPause ? pause : LongestPause, clock, cancellation);
        }
    }

    private async Task<(bool Answered, T? Answer)> Try<T>(GrainId grain, Func<Task<T>> call, Func<T, bool> moved, CancellationToken cancellation)
    {
        try
        {
            var answer = await call().WaitAsync(cancellation);
            return (!moved(answer), answer);
        }
        catch (Exception exception) when (IsPassing(exception))
        {
            logger.LogDebug("{Grain} is asked again: {Reason}", grain, exception.Message);
            return default;
        }
    }

    private static bool IsPassing(Exception exception) => exception is OrleansException or TimeoutException or IOException;
}
