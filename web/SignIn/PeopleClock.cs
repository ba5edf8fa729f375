using Leerlabs.Web.Live;

namespace Leerlabs.Web.SignIn;

/// <summary>Closes the connections of ended sessions as soon as they are heard of, and now and then forgets who is long gone.</summary>
internal sealed class PeopleClock(People people, Readers readers, Door door, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        people.SessionsChanged += CloseEnded;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            door.Forget();
            await people.Forget(Unused, readers.Has);
        }
    }

    private void CloseEnded(KnownPerson person)
    {
        foreach (var reader in readers.Of($"{person.Grain}"))
            if (!person.Holds(reader.Caller.Session, time.GetUtcNow()))
                reader.Cut();
    }
}
