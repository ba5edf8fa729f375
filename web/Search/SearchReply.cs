using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Search;

namespace Leerlabs.Web.Search;

/// <summary>What was found, as in docs/protocol.md.</summary>
internal sealed record SearchReply(IReadOnlyList<SearchReplyHit> Hits, int Total, SearchReplyCounts Counts, string? Suggestion, string? Next)
{
    /// <param name="leerlabOf">The leerlab of a log.</param>
    public static SearchReply Of(SearchAnswer answer, Func<string, string> leerlabOf) => new(
        [.. answer.Hits.Select(hit => SearchReplyHit.Of(hit, leerlabOf))], answer.Total, SearchReplyCounts.Of(answer.Counts, leerlabOf), answer.Suggestion, answer.Next);
}

/// <param name="Entry">The key of the entry, also for a comment on it.</param>
/// <param name="Comment">The key of the comment.</param>
/// <param name="Field">In which text the snippet stands.</param>
/// <param name="Marks">Start and length of each word that was asked for, in UTF-16 units.</param>
internal sealed record SearchReplyHit(
    string Leerlab, string Log, string Entry, string? Comment, string Kind, Visibility? Visibility, string By, string? School, DateTimeOffset At, ImmutableArray<string>? Tags,
    string Field, string Snippet, ImmutableArray<ImmutableArray<int>> Marks)
{
    public static SearchReplyHit Of(SearchHit hit, Func<string, string> leerlabOf) => hit.Document switch
    {
        EntryDocument entry => new(
            leerlabOf($"{hit.Grain}"), $"{hit.Grain}", Ids.KeyOf(entry.Id), null, Word($"{entry.Kind}"), entry.Visibility, entry.By, entry.School, entry.At, entry.Tags,
            hit.Snippet.Field, hit.Snippet.Text, hit.Snippet.Marks),
        CommentDocument comment => new(
            leerlabOf($"{hit.Grain}"), $"{hit.Grain}", Ids.KeyOf(comment.Parent!), Ids.KeyOf(comment.Id), Word($"{comment.Kind}"), null, comment.By, comment.School, comment.At, null,
            hit.Snippet.Field, hit.Snippet.Text, hit.Snippet.Marks),
        _ => throw new ArgumentOutOfRangeException(nameof(hit), hit.Document.GetType(), "Not a hit."),
    };

    private static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}

/// <summary>Hits by the values of each filter.</summary>
internal sealed record SearchReplyCounts(
    IReadOnlyDictionary<string, int> Leerlab,
    IReadOnlyDictionary<string, int> Kind,
    IReadOnlyDictionary<string, int> School,
    IReadOnlyDictionary<string, int> Person,
    IReadOnlyDictionary<string, int> Tag)
{
    public static SearchReplyCounts Of(SearchCounts counts, Func<string, string> leerlabOf) =>
        new(counts.Grains.ToDictionary(count => leerlabOf(count.Key), count => count.Value), counts.Kinds, counts.Schools, counts.Persons, counts.Tags);
}
