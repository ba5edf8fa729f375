using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Tables;

/// <summary>One grain as this process last saw it. Its gate lets one commit through at a time: two would only refuse each other.</summary>
internal sealed class KnownGrain(GrainId grain)
{
    private const int MostPlaces = 512;
    private readonly Dictionary<string, Place?> _places = new(StringComparer.Ordinal);
    private Task _last = Task.CompletedTask;
    private volatile bool _inDoubt;

    public GrainId Grain { get; } = grain;

    public KnownIds Paged { get; } = new();

    public KnownIds Residents { get; } = new();

    /// <summary>Null when it has to be read.</summary>
    public Head? Head { get; private set; }

    public bool IsIdle => _last.IsCompleted && !InDoubt;

    /// <summary>A commit was begun and what became of it is not known: who reads has to settle it first.</summary>
    public bool InDoubt { get => _inDoubt; set => _inDoubt = value; }

    /// <summary>Does something when all that was asked before is done.</summary>
    public async Task<T> Alone<T>(Func<Task<T>> work)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Interlocked.Exchange(ref _last, mine.Task);
        try
        {
            return await work();
        }
        finally
        {
            mine.SetResult();
        }
    }

    /// <summary>The head as it was read or written just now. What was known of another version is forgotten.</summary>
    public void Learn(Head head, bool own)
    {
        lock (_places)
        {
            if (!own && Head?.ETag != head.ETag)
            {
                _places.Clear();
                ForgetIds();
            }

            if (head.ETag is null)
            {
                Paged.BeginEmpty();
                Residents.BeginEmpty();
            }

            Head = head;
        }
    }

    public void Forget()
    {
        lock (_places)
        {
            Head = null;
            _places.Clear();
            ForgetIds();
        }
    }

    /// <summary>Where a paged document stood when the head was of this version.</summary>
    public void Learn(string document, Place? place, string? etag)
    {
        lock (_places)
        {
            if (Head is null || Head.ETag != etag)
                return;

            if (_places.Count >= MostPlaces)
                _places.Clear();

            _places[document] = place;
        }
    }

    /// <returns>False when it has to be read.</returns>
    public bool Knows(string document, out Place? place)
    {
        lock (_places)
            return _places.TryGetValue(document, out place);
    }

    private void ForgetIds()
    {
        Paged.Clear();
        Residents.Clear();
    }
}

/// <summary>Where a paged document stands.</summary>
internal sealed record Place(long Created, string? Parent);
