using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What follows from every change: the leerlab hears when its list is otherwise, and a person when something here waits for them, or does no more.</summary>
internal static class Telling
{
    public static Changes With(IState before, Changes changes)
    {
        var after = new Overlay(before, changes);
        var known = before.Find<ExampleDocument>(ExampleDocument.TheId) is not null;
        return changes with { Messages = [.. changes.Messages, .. ToLeerlab(before, after, known), .. ToPeople(known ? Tasks(before) : ImmutableSortedDictionary<string, ExampleTask>.Empty, after)] };
    }

    private static IEnumerable<Message> ToLeerlab(IState before, Overlay after, bool known)
    {
        var summary = ExampleSummary.Of(after);
        if (!known || !ExampleSummary.Same(ExampleSummary.Of(before), summary))
            yield return new(GrainId.Parse(The(after).Leerlab), new SetExample(after.Grain.Key, summary));
    }

    private static IEnumerable<Message> ToPeople(ImmutableSortedDictionary<string, ExampleTask> before, Overlay after)
    {
        var tasks = Tasks(after);
        return from person in before.Keys.Union(tasks.Keys).Order(StringComparer.Ordinal)
               let task = tasks.GetValueOrDefault(person) ?? new ExampleTask(The(after).Leerlab, The(after).Title)
               where before.GetValueOrDefault(person) != task
               select new Message(GrainId.Parse(person), new SetOwnExample(after.Grain.Key, task));
    }

    /// <summary>What waits for whom.</summary>
    private static ImmutableSortedDictionary<string, ExampleTask> Tasks(IState state)
    {
        var example = The(state);
        HashSet<string> release = [.. Releasers.Awaited(state).SelectMany(name => Releasers.People(state, name))];
        HashSet<string> edit = example.State == ExampleState.Withdrawn
            ? []
            : [.. state.All<EditorDocument>().Where(editor => editor.Ended is null).Select(editor => editor.Person)];
        return release.Union(edit).ToImmutableSortedDictionary(
            person => person,
            person => new ExampleTask(
                example.Leerlab, example.Title, release.Contains(person) ? example.Asked?.At : null, edit.Contains(person) ? true : null),
            StringComparer.Ordinal);
    }

    private static ExampleDocument The(IState state) => state.Find<ExampleDocument>(ExampleDocument.TheId)!;
}
