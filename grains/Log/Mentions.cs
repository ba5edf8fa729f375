using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Log;

/// <summary>
/// Who hears of an entry or comment in their inbox: whoever is mentioned (<c>[@Sanne](person/...)</c>) and, of a comment, the entry's writers.
/// Only those who may read it, never the one who writes, and each once in a frame. Who plans its meetings (chair, coach, team) reaches everyone of the leerlab
/// with <c>[@leerlab](leerlab/...)</c>; of others that is a word like any other.
/// </summary>
internal static partial class Mentions
{
    /// <summary>Those mentioned in an entry who were not, or could not read it, before.</summary>
    public static ImmutableArray<Message> Of(IState state, EntryDocument? before, EntryDocument after, Stamp stamp)
    {
        var mentioned = By(state, after.Text, stamp);
        if (mentioned.IsEmpty)
            return [];

        var earlier = before is null ? [] : By(state, before.Text, stamp);
        return
        [
            .. from person in mentioned
               let who = Standing.Of(state, person, stamp.At)
               where person != stamp.By && who.Sees(after) && !(earlier.Contains(person) && who.Sees(before!))
               select Message(state, person, InboxKind.Mention, after.Id, null, stamp),
        ];
    }

    /// <summary>Those newly mentioned in a comment and, when it is new, the writers of its entry.</summary>
    public static ImmutableArray<Message> Of(IState state, CommentDocument? before, CommentDocument after, EntryDocument entry, Stamp stamp)
    {
        var mentioned = By(state, after.Text, stamp).RemoveRange(before is null ? [] : By(state, before.Text, stamp));
        ImmutableArray<string> answered = before is null ? [entry.By, .. entry.CoWriters ?? []] : [];
        return
        [
            .. from person in mentioned.Union(answered)
               where person != stamp.By && Standing.Of(state, person, stamp.At).Sees(entry)
               let kind = mentioned.Contains(person) ? InboxKind.Mention : InboxKind.Answer
               select Message(state, person, kind, entry.Id, after.Id, stamp),
        ];
    }

    public static ImmutableArray<string> In(string text) =>
        text.Contains("](person/", StringComparison.Ordinal) ? [.. Mention().Matches(text).Select(match => match.Groups[1].Value).Distinct()] : [];

    private static ImmutableArray<string> By(IState state, string text, Stamp stamp) =>
        text.Contains($"](leerlab/{state.Grain.Key})", StringComparison.Ordinal) && Standing.Of(state, stamp.By, stamp.At).Plans
            ? [.. In(text).Union(state.All<AccessDocument>().Select(access => access.Person))]
            : In(text);

    private static Message Message(IState state, string person, InboxKind kind, string entryId, string? commentId, Stamp stamp) => new(
        GrainId.Parse(person),
        new Notify(
            $"{state.Grain.Key}-{stamp.Seq}", kind, state.Grain.ToString(), Ids.KeyOf(entryId), stamp.By, stamp.At,
            commentId is null ? null : Ids.KeyOf(commentId)));

    [GeneratedRegex(@"\[@[^\[\]\n]{1,200}\]\((person/[a-z0-9-]{1,64})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
