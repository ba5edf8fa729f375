using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.PracticeExample;

namespace Leerlabs.Grains.Person;

/// <summary>Practice examples at which something waits for the person; and whether the person is an editor of the programme, who may write one along.</summary>
internal static class Examples
{
    /// <summary>The programme's line that publishes results: its people edit.</summary>
    private const string Exchange = "expert-pool/kennisuitwisseling";

    public static Decision Set(IState state, SetOwnExample fact)
    {
        var known = state.Find<OwnExample>(OwnExample.IdOf(fact.Example))?.Task;
        return known == fact.Task || (known is null && fact.Task.IsNone) ? Decision.Nothing : new OwnExampleSet(fact.Example, fact.Task);
    }

    public static Decision Seek(IState state, PersonDocument person, SeekEditor fact) =>
        IsEditor(state, person) ? new EditorGranted(fact.Example, fact.By) : Decision.Nothing;

    public static Changes Apply(OwnExampleSet set) => set.Task.IsNone
        ? new() { Deletes = [OwnExample.IdOf(set.Example)] }
        : Changes.Put(new OwnExample { Id = OwnExample.IdOf(set.Example), Task = set.Task });

    public static Changes Apply(EditorGranted granted) =>
        new() { Messages = [new(new GrainId("practice-example", granted.Example), new GrantEditor(granted.By))] };

    /// <summary>Whoever is no editor any more is none of any example either.</summary>
    public static Changes With(IState state, Changes changes)
    {
        var after = new Overlay(state, changes);
        if (after.Find<PersonDocument>(PersonDocument.TheId) is { } person && IsEditor(after, person))
            return changes;

        var ends = from example in state.All<OwnExample>()
                   where example.Task.Edits is true
                   select new Message(new GrainId("practice-example", Ids.KeyOf(example.Id)), new EndEditor($"{state.Grain}"));
        return changes with { Messages = [.. changes.Messages, .. ends] };
    }

    private static bool IsEditor(IState state, PersonDocument person) =>
        person.Manager is true || state.Find<OwnPool>(OwnPool.IdOf(Exchange)) is { Ended: null };
}
