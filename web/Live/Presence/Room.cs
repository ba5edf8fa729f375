using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Live.Presence;

/// <summary>
/// Who is at one grain (design 4.15): in memory, forgotten by itself. It counts versions, so that a watch which could not be told for a while gets the
/// difference with what it was told last.
/// </summary>
internal sealed class Room
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Guest> _guests = [];
    private readonly Dictionary<string, Said> _said = [];
    private readonly Dictionary<string, long> _gone = [];
    private readonly Dictionary<string, PassedOn> _passing = [];
    private static long _moves;

    private long _came;
    private long _moved = Interlocked.Increment(ref _moves);
    private bool _fresh = true;

    public long Version { get; private set; }

    public int Count { get; private set; }

    /// <summary>Another number, never used before, whenever the visibility of documents may have changed; answers about places hold for one number.</summary>
    public long Moved => Volatile.Read(ref _moved);

    public void Enter(string connection, string person, string? school, string? place, DateTimeOffset typing, DateTimeOffset until)
    {
        lock (_gate)
            Enter(_passing[connection] = new(connection, person, school, place, typing, until));
    }

    public void Leave(string connection)
    {
        lock (_gate)
            if (_guests.TryGetValue(connection, out var guest))
                Enter(_passing[connection] = new(connection, guest.Person, null, null, default, default));
    }

    /// <summary>Takes in what another node said of its guests.</summary>
    public void Hear(IEnumerable<PassedOn> said)
    {
        lock (_gate)
            foreach (var one in said)
                Enter(one);
    }

    /// <summary>What the other nodes have not been told of this one's guests.</summary>
    public IReadOnlyCollection<PassedOn> TakePassing()
    {
        lock (_gate)
        {
            PassedOn[] passing = [.. _passing.Values];
            _passing.Clear();
            return passing;
        }
    }

    /// <summary>A frame that hides, shows or removes a document makes every place doubtful.</summary>
    public void Hear(IReadOnlyList<Frame> frames)
    {
        if (_said.Count > 0 && frames.Any(frame => !frame.Deletes.IsEmpty || frame.Puts.Any(put => put.Was is null || put.Was != put.Scope)))
            Volatile.Write(ref _moved, Interlocked.Increment(ref _moves));
    }

    /// <summary>Takes in who came, moved, went or expired; answers whether there is anything to tell.</summary>
    public bool Refresh(DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var (connection, guest) in _guests)
                if (guest.Until <= now)
                    _fresh &= !_guests.Remove(connection);

            if (_fresh && !_said.Values.Any(said => said.IsOutdated(now, Moved)))
                return false;

            _fresh = true;
            Say(now);
            return true;
        }
    }

    /// <summary>Who is named, changed since a version.</summary>
    public (IReadOnlyList<Said> Here, IReadOnlyList<string> Gone) Since(long version)
    {
        lock (_gate)
            return ([.. _said.Values.Where(said => said.Version > version)], [.. _gone.Where(gone => gone.Value > version).Select(gone => gone.Key)]);
    }

    private void Enter(PassedOn said)
    {
        var came = _guests.TryGetValue(said.Connection, out var before) ? before.Came : ++_came;
        if (!said.Left)
            _guests[said.Connection] = new(said.Person, said.School, said.Place, said.Typing, said.Until, came);

        _fresh &= said.Left && !_guests.Remove(said.Connection);
    }

    private void Say(DateTimeOffset now)
    {
        Version++;
        Guest[] people = [.. _guests.Values.GroupBy(guest => guest.Person).Select(Newest).OrderBy(guest => guest.Came)];
        Count = people.Length;
        var named = people.Take(Limits.PresenceNamed).ToDictionary(guest => guest.Person);
        foreach (var person in _said.Keys.Except(named.Keys).ToArray())
        {
            _said.Remove(person);
            _gone[person] = Version;
        }

        foreach (var guest in named.Values)
            Say(Said.Of(guest, now) with { Version = Version, Moved = guest.Place is null ? 0 : Moved });
    }

    private void Say(Said said)
    {
        var unchanged = _said.TryGetValue(said.Person, out var before) && (said with { Version = before.Version, TypingUntil = before.TypingUntil }) == before;
        _said[said.Person] = unchanged ? before! with { TypingUntil = said.TypingUntil } : said;
        _gone.Remove(said.Person);
    }

    // The order of coming is that of the first connection; place and typing are those of the one heard last.
    private static Guest Newest(IGrouping<string, Guest> connections) =>
        connections.MaxBy(guest => guest.Until)! with { Came = connections.Min(guest => guest.Came) };
}
