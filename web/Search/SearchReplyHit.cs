using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Registers;
using Leerlabs.Search;
using Leerlabs.Search.Following;

namespace Leerlabs.Web.Search;

/// <param name="Leerlab">None for what is of a school alone.</param>
/// <param name="Field">In which text the snippet stands.</param>
/// <param name="Marks">Start and length of each word that was asked for, in UTF-16 units.</param>
internal sealed record SearchReplyHit(string? Leerlab, string Kind, string Field, string Snippet, ImmutableArray<ImmutableArray<int>> Marks)
{
    public string? Log { get; init; }

    /// <summary>The key of the entry, also for a comment on it.</summary>
    public string? Entry { get; init; }

    public string? Comment { get; init; }

    /// <summary>The key of the meeting that it is from.</summary>
    public string? Meeting { get; init; }

    /// <summary>What that meeting is called.</summary>
    public string? Title { get; init; }

    public string? Decision { get; init; }

    public string? Action { get; init; }

    public Visibility? Visibility { get; init; }

    public string? By { get; init; }

    public string? School { get; init; }

    public DateTimeOffset? At { get; init; }

    public ImmutableArray<string>? Tags { get; init; }

    /// <param name="origin">The leerlab or school that it is of.</param>
    /// <param name="titles">Of meetings, by key.</param>
    public static SearchReplyHit Of(SearchHit hit, string origin, IReadOnlyDictionary<string, string> titles)
    {
        var (meeting, isSchools) = (MeetingTitles.MeetingOf(hit), origin.StartsWith("school/", StringComparison.Ordinal));
        var found = new SearchReplyHit(isSchools ? null : origin, KindOf(hit.Document), hit.Snippet.Field, hit.Snippet.Text, hit.Snippet.Marks)
        {
            School = isSchools ? origin : null,
            Meeting = meeting,
            Title = meeting is null ? null : titles.GetValueOrDefault(meeting),
        };
        return hit.Document switch
        {
            EntryDocument entry => found with
            {
                Log = $"{hit.Grain}",
                Entry = Ids.KeyOf(entry.Id),
                Visibility = entry.Visibility,
                By = entry.By,
                School = entry.School,
                At = entry.At,
                Tags = entry.Tags,
            },
            CommentDocument comment => found with
            {
                Log = $"{hit.Grain}",
                Entry = Ids.KeyOf(comment.Parent!),
                Comment = Ids.KeyOf(comment.Id),
                By = comment.By,
                School = comment.School,
                At = comment.At,
            },
            RegisteredDecision decision => found with { Decision = Ids.KeyOf(decision.Id), By = decision.By, At = decision.At },
            ActionItem action => found with { Action = Ids.KeyOf(action.Id), By = action.By, At = action.At },
            _ => found,
        };
    }

    private static string KindOf(Document document) => document switch
    {
        EntryDocument entry => Word($"{entry.Kind}"),
        CommentDocument comment => Word($"{comment.Kind}"),
        RegisteredDecision => HitKinds.Decided,
        ActionItem => HitKinds.Action,
        MeetingWords => HitKinds.Meeting,
        SharedText text => text.Kind,
        _ => throw new ArgumentOutOfRangeException(nameof(document), document.GetType(), "Not a hit."),
    };

    private static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
