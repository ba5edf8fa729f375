using System.Collections.Concurrent;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <summary>
/// The people who are signed in at this node. Their grains are observed, so that a session that ended anywhere is refused at once and its
/// connections close (issue: <c>overal afmelden</c>).
/// </summary>
internal sealed class People(IGrainHost host, LeerlabsOptions options, TimeProvider time, ILogger<People> logger)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Entry>>> _entries = new();

    /// <summary>Sessions of a person began or ended.</summary>
    public event Action<KnownPerson>? SessionsChanged;

    /// <summary>The person, when there is one.</summary>
    public async Task<KnownPerson?> Known(string person)
    {
        var known = (await Entered(person)).Person;
        known.Used = time.GetUtcNow();
        return known.Exists ? known : null;
    }

    public async Task<bool> IsLive(Caller caller) => await Known(caller.Person) is { } person && person.Holds(caller.Session, time.GetUtcNow());

    /// <summary>Reads a person anew, so that what was just committed counts from now on.</summary>
    public async Task Refresh(string person) => await Read((await Entered(person)).Person);

    /// <summary>Forgets who was not heard of for a while and is not needed by <paramref name="isNeeded"/>.</summary>
    public async Task Forget(TimeSpan unused, Func<string, bool> isNeeded)
    {
        foreach (var (key, lazy) in _entries)
            if (lazy.IsValueCreated && lazy.Value.IsCompletedSuccessfully && IsUnused(await lazy.Value, unused) && !isNeeded(key))
                await Drop(key, lazy);
    }

    private async Task<Entry> Entered(string person)
    {
        var lazy = _entries.GetOrAdd(person, key => new(() => Load(GrainId.Parse(key))));
        try
        {
            return await lazy.Value;
        }
        catch
        {
            _entries.TryRemove(new(person, lazy));
            throw;
        }
    }

    private bool IsUnused(Entry entry, TimeSpan unused) =>
        time.GetUtcNow() - entry.Person.Used > unused && entry.Person.Commands.IsFull && entry.Person.Typing.IsFull && entry.Person.Reads.IsFull;

    private async Task Drop(string key, Lazy<Task<Entry>> lazy)
    {
        if (_entries.TryRemove(new(key, lazy)))
            await (await lazy.Value).Observation.DisposeAsync();
    }

    private async Task<Entry> Load(GrainId grain)
    {
        var person = new KnownPerson(grain, Full(options.Commands), Full(options.Typing), Full(options.Reads), known => SessionsChanged?.Invoke(known), Reload);
        var observation = await host.Observe(grain, person, CancellationToken.None);
        await Read(person);
        return new(person, observation);
    }

    private Bucket Full(Rate rate) => new(rate.Burst, rate.PerSecond, time);

    private async Task Read(KnownPerson person)
    {
        var opening = await host.Open(person.Grain, Actor.Person($"{person.Grain}"), 0, CancellationToken.None);
        if (opening.Succeeded)
            person.Take(opening.Value.Body);
    }

    private void Reload(KnownPerson person) => _ = Task.Run(async () =>
    {
        try
        {
            await Read(person);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "A person could not be read again");
            _entries.TryRemove($"{person.Grain}", out _);
        }
    });

    private sealed record Entry(KnownPerson Person, IAsyncDisposable Observation);
}
