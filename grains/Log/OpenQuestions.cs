using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>The questions that wait for an answer, kept along with every change of an entry or its thread.</summary>
internal static class OpenQuestions
{
    public static Changes Along(IState state, Changes changes)
    {
        foreach (var key in changes.Puts.Where(put => put is EntryDocument or ThreadDocument).Select(put => Ids.KeyOf(put.Id)).Distinct())
            changes = Along(state, changes, key);

        return changes;
    }

    private static Changes Along(IState state, Changes changes, string key)
    {
        var entry = Present<EntryDocument>(state, changes, EntryDocument.IdOf(key));
        var thread = Present<ThreadDocument>(state, changes, ThreadDocument.IdOf(key));
        var known = state.Find<OpenQuestion>(OpenQuestion.IdOf(key));
        if (entry is null || (known is null && !MayOpen(state, changes, entry)))
            return changes;
        if (!IsOpen(entry, thread))
            return known is null ? changes : changes with { Deletes = changes.Deletes.Add(known.Id) };

        var names = Mentions.In(entry.Text);
        return known is not null && (known.Names ?? []).SequenceEqual(names) ? changes : changes with { Puts = changes.Puts.Add(Of(entry, names)) };
    }

    /// <summary>A question that stands for the leerlab, on which nobody but its writer has commented.</summary>
    private static bool IsOpen(EntryDocument entry, ThreadDocument? thread) => Waits(entry) && (thread?.OfOthers ?? thread?.Comments ?? 0) == 0;

    private static bool Waits(EntryDocument entry) => entry.Kind == EntryKind.Question && Progress.Stands(entry);

    /// <summary>An answered question stays so, whatever else happens to it: only then its thread is not surely at hand.</summary>
    private static bool MayOpen(IState state, Changes changes, EntryDocument entry) =>
        state.Find<EntryDocument>(entry.Id) is not { } before || !Waits(before) || changes.Puts.Any(put => put is ThreadDocument);

    private static OpenQuestion Of(EntryDocument entry, ImmutableArray<string> names) => new()
    {
        Id = OpenQuestion.IdOf(entry.Id),
        School = entry.School,
        At = entry.At,
        Names = names.IsEmpty ? null : names,
    };

    private static T? Present<T>(IState state, Changes changes, string id)
        where T : Document => changes.Puts.OfType<T>().LastOrDefault(put => put.Id == id) ?? state.Find<T>(id);
}
