using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>The plainest way to know how far schools are: read every frame's JSON from the first on, and remember all. Uses nothing of the rules.</summary>
internal sealed class ProgressRecount
{
    private readonly Dictionary<string, JsonElement> _documents = [];
    private readonly Dictionary<string, DateOnly> _lastEntry = [];
    private readonly Dictionary<string, DateOnly> _lastInteraction = [];
    private long _phaseBegan;

    public static ProgressRecount Of(IEnumerable<Frame> frames)
    {
        var recount = new ProgressRecount();
        foreach (var frame in frames)
            recount.Read(frame);
        return recount;
    }

    public (DateOnly? LastEntry, DateOnly? LastInteraction, Grains.Log.Steps Steps) School(string school) => (
        _lastEntry.TryGetValue(school, out var entry) ? entry : null,
        _lastInteraction.TryGetValue(school, out var interaction) ? interaction : null,
        new(Steps(school, "intervention"), Steps(school, "observation"), Steps(school, "outcome")));

    public IEnumerable<string> WaitingQuestions() =>
        from entry in All("entry")
        where Text(entry, "kind") == "question" && Stands(entry)
        where !All("comment").Any(comment => Text(comment, "parent") == Text(entry, "id") && Text(comment, "by") != Text(entry, "by") && !Gone(comment))
        select Ids.KeyOf(Text(entry, "id")!);

    private int Steps(string school, string kind) => All("entry").Count(entry =>
        Text(entry, "school") == school && Text(entry, "kind") == kind && Stands(entry) && entry.GetProperty("created").GetInt64() >= _phaseBegan);

    private void Read(Frame frame)
    {
        var (before, puts) = (_documents.ToDictionary(), frame.Puts.Select(put => JsonDocument.Parse(put.Json).RootElement).ToList());
        foreach (var put in puts)
            _documents[Text(put, "id")!] = put;
        foreach (var gone in frame.Deletes)
            _documents.Remove(gone.Id);

        foreach (var put in puts)
            Notice(frame, before.TryGetValue(Text(put, "id")!, out var known) ? known : null, put);
        foreach (var happened in frame.Events.Select(json => JsonDocument.Parse(json).RootElement).Where(happened => Text(happened, "type") == "reacted"))
            NoticeReaction(frame, before, happened);
    }

    private void Notice(Frame frame, JsonElement? before, JsonElement put)
    {
        switch (Ids.TypeOf(Text(put, "id")!))
        {
            case "log" when Text(put, "phase") != (before is { } log ? Text(log, "phase") : null):
                _phaseBegan = frame.Seq;
                break;
            case "entry" when Stands(put) && !(before is { } entry && Stands(entry)) && Text(put, "school") is { } school:
                _lastEntry[school] = DutchDay.Of(frame.At);
                break;
            case "comment" when before is null && Text(put, "school") is { } of && Stands(_documents[Text(put, "parent")!]):
                _lastInteraction[of] = DutchDay.Of(frame.At);
                break;
        }
    }

    /// <summary>One reaction more than before, by someone who then stood for a school.</summary>
    private void NoticeReaction(Frame frame, Dictionary<string, JsonElement> before, JsonElement happened)
    {
        var target = Text(happened, "comment") is { } comment ? $"comment/{comment}" : $"thread/{Text(happened, "entry")}";
        var entry = _documents[$"entry/{Text(happened, "entry")}"];
        if (Reactions(_documents, target) <= Reactions(before, target) || !Stands(entry))
            return;

        string[] schools = [.. SchoolsOf(frame)];
        if (Text(entry, "school") is { } own && schools.Contains(own))
            _lastInteraction[own] = DutchDay.Of(frame.At);
        else if (schools is [var only])
            _lastInteraction[only] = DutchDay.Of(frame.At);
    }

    private IEnumerable<string> SchoolsOf(Frame frame) => _documents[$"access/{Ids.KeyOf(frame.By)}"].GetProperty("roles").EnumerateArray()
        .Where(role => Text(role, "role") is "delegate" or "school-leader" && !(role.TryGetProperty("until", out var until) && until.GetDateTimeOffset() <= frame.At))
        .Select(role => Text(role, "school")!).Distinct();

    private static int Reactions(Dictionary<string, JsonElement> documents, string id) =>
        documents.TryGetValue(id, out var document) && document.TryGetProperty("reactions", out var reactions)
            ? reactions.EnumerateObject().Sum(kind => kind.Value.GetArrayLength())
            : 0;

    private IEnumerable<JsonElement> All(string type) => _documents.Where(document => Ids.TypeOf(document.Key) == type).Select(document => document.Value);

    private static bool Stands(JsonElement entry) => Text(entry, "visibility") == "leerlab" && !Gone(entry);

    private static bool Gone(JsonElement written) => written.TryGetProperty("withdrawn", out _) || written.TryGetProperty("redacted", out _);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
