using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <summary>What this node knows of a person who is signed in here, kept up to date by the person's own grain.</summary>
internal sealed class KnownPerson(GrainId grain, Bucket commands, Bucket typing, Bucket reads, Action<KnownPerson> sessionsChanged, Action<KnownPerson> broken) : IGrainObserver
{
    private ImmutableDictionary<string, Known> _documents = ImmutableDictionary<string, Known>.Empty;

    public GrainId Grain => grain;

    public Bucket Commands => commands;

    public Bucket Typing => typing;

    public Bucket Reads => reads;

    public DateTimeOffset Used { get; set; }

    /// <summary>There is such a person.</summary>
    public bool Exists => Find("person") is not null;

    public string? Language => Find("person") is { } person && person.TryGetProperty("language", out var language) ? language.GetString() : null;

    public JsonElement? Find(string id) => _documents.TryGetValue(id, out var known) ? known.Json : null;

    public IEnumerable<JsonElement> All(string type) =>
        _documents.Where(document => Ids.TypeOf(document.Key) == type).Select(document => document.Value.Json).OfType<JsonElement>();

    /// <summary>The session began, is not ended and not too old.</summary>
    public bool Holds(string session, DateTimeOffset now) =>
        Find($"session/{session}") is { } found && !found.TryGetProperty("ended", out _) && Since(found) + Limits.SessionLife > now;

    /// <summary>The person's school in a leerlab, when there is exactly one.</summary>
    public string? SchoolIn(string leerlab)
    {
        string[] schools = Find($"membership/{leerlab}") is { } membership
            ? [.. membership.GetProperty("roles").EnumerateArray().Select(role => role.Text("school")).OfType<string>().Distinct()]
            : [];
        return schools is [var school] ? school : null;
    }

    public void Take(ReadOnlyMemory<byte> documents)
    {
        using var json = JsonDocument.Parse(documents);
        foreach (var document in json.RootElement.EnumerateArray())
            Take(document);
        sessionsChanged(this);
    }

    void IGrainObserver.OnFrames(GrainId grain, IReadOnlyList<Frame> frames)
    {
        foreach (var frame in frames)
        {
            foreach (var put in frame.Puts)
                if (IsKept(put.Id))
                    using (var json = JsonDocument.Parse(put.Json))
                        Take(json.RootElement);
            foreach (var delete in frame.Deletes)
                if (IsKept(delete.Id))
                    Take(delete.Id, new(frame.Seq, null));
        }

        if (frames.Any(frame => frame.Puts.Any(put => IsSession(put.Id)) || frame.Deletes.Any(delete => IsSession(delete.Id))))
            sessionsChanged(this);
    }

    void IGrainObserver.OnBroken(GrainId grain) => broken(this);

    /// <summary>Since when a session was started or last renewed.</summary>
    public DateTimeOffset Since(string session) => Find($"session/{session}") is { } found ? Since(found) : default;

    private static DateTimeOffset Since(JsonElement session) =>
        session.TryGetProperty("renewed", out var renewed) ? renewed.GetDateTimeOffset() : session.GetProperty("started").GetDateTimeOffset();

    private void Take(JsonElement document)
    {
        var id = document.GetProperty("id").GetString()!;
        if (IsKept(id))
            Take(id, new(document.GetProperty("rev").GetInt64(), document.Clone()));
    }

    private static bool IsKept(string id) => Ids.TypeOf(id) is "person" or "session" or "membership" or "mark";

    private static bool IsSession(string id) => Ids.TypeOf(id) == "session";

    // The first reading and the frames may come in any order; the newest wins.
    private void Take(string id, Known known) =>
        ImmutableInterlocked.AddOrUpdate(ref _documents, id, known, (_, before) => known.Rev >= before.Rev ? known : before);

    private sealed record Known(long Rev, JsonElement? Json);
}
