using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>The facts from one grain to another, one after the other.</summary>
internal sealed class Lane(GrainId source, ActivationServices services, CancellationToken stop)
{
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private readonly Queue<OutgoingMessage> _waiting = new();
    private bool _busy;

    public required Action<MessageId> Delivered { get; init; }

    public required Action Emptied { get; init; }

    public Task Running { get; private set; } = Task.CompletedTask;

    public void Add(OutgoingMessage message)
    {
        _waiting.Enqueue(message);
        HostMeter.Queued();
        if (_busy)
            return;

        _busy = true;
        Running = Run();
    }

    private async Task Run()
    {
        while (_waiting.TryPeek(out var message) && !stop.IsCancellationRequested)
        {
            await (message.Hops > Limits.Hops ? Park(message, "hops") : Deliver(message));
            _waiting.Dequeue();
            HostMeter.Left(1);
        }

        HostMeter.Left(_waiting.Count);

        _busy = false;
        Emptied();
    }

    private async Task Deliver(OutgoingMessage message)
    {
        for (var tries = 1; !stop.IsCancellationRequested; tries++)
        {
            if (await Try(message))
            {
                Delivered(message.Id);
                HostMeter.Delivered();
                return;
            }

            if (tries == Limits.DeliveryTries)
            {
                await Park(message, "tries");
                return;
            }

            await Pause(tries);
        }
    }

    private async Task<bool> Try(OutgoingMessage message)
    {
        try
        {
            return await services.Routes.Deliver(source, message, stop);
        }
        catch (Exception exception)
        {
            services.Logger.LogWarning(exception, "Fact {Message} of {Source} did not reach {Target}", message.Id, source, message.To);
            return false;
        }
    }

    private async Task Park(OutgoingMessage message, string reason)
    {
        HostMeter.Parked();
        services.Logger.LogError("Fact {Message} of {Source} to {Target} is parked: {Reason}", message.Id, source, message.To, reason);
        for (var tries = 1; !stop.IsCancellationRequested; tries++)
            try
            {
                await services.Store.Park(source, message.Id, reason, CancellationToken.None);
                return;
            }
            catch (Exception exception)
            {
                services.Logger.LogWarning(exception, "Fact {Message} of {Source} could not be parked", message.Id, source);
                await Pause(tries);
            }
    }

    private async Task Pause(int tries)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(tries, 16) - 1);
        await Task.Delay(pause < LongestPause ? pause : LongestPause, services.Time, stop)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }
}
