using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Log;

namespace Leerlabs.Grains.Person;

/// <summary>What the person is writing. Only its writer may see it, so it lives here and not in a log.</summary>
internal static class Concepts
{
    public static Decision Save(IState state, SaveConcept asked)
    {
        var present = state.Find<Concept>(Concept.IdOf(asked.Concept));
        if (asked.Practice is { } practice)
            asked = asked with { Practice = practice with { Unknown = present?.Practice?.Unknown } };

        var refusal = Check.NewId(asked.Concept, "concept")
            ?? Check.Grain(asked.Log, "log", "log")
            ?? Check.AtMost(asked.Text, "text", Limits.EntryText)
            ?? Practices.Check(asked.Practice)
            ?? Words.CheckTags(asked.Tags)
            ?? (asked.School is { } school ? Check.Grain(school, "school", "school") : null)
            ?? Overtaken(present, asked)
            ?? (present is null && state.All<Concept>().Count() >= Limits.Concepts ? Refusal.Conflict("too-many-concepts").With("most", Limits.Concepts) : null);
        if (refusal is not null)
            return refusal;

        return IsSame(present, asked) ? Decision.Nothing : new ConceptSaved(asked.Concept, asked with { Rev = null });
    }

    public static Decision Discard(IState state, DiscardConcept asked) =>
        state.Find<Concept>(Concept.IdOf(asked.Concept)) is null ? Decision.Nothing : new ConceptDiscarded(asked.Concept);

    public static Changes Apply(ConceptSaved saved, Stamp stamp) => Changes.Put(new Concept
    {
        Id = Concept.IdOf(saved.Concept),
        Log = saved.Saved.Log,
        EntryKind = saved.Saved.EntryKind,
        Text = saved.Saved.Text,
        Visibility = saved.Saved.Visibility,
        School = saved.Saved.School,
        Practice = saved.Saved.Practice,
        Tags = saved.Saved.Tags,
        Saved = stamp.At,
    });

    /// <summary>Its frames go too: what is redacted in a log must not live on as a concept.</summary>
    public static Changes Apply(ConceptDiscarded discarded)
    {
        var id = Concept.IdOf(discarded.Concept);
        return new Changes { Deletes = [id], Erases = [id] };
    }

    // What another device saved meanwhile stays; a device that sends the same words again, because the answer got lost, is not refused.
    private static Refusal? Overtaken(Concept? present, SaveConcept asked) =>
        asked.Rev is { } rev && rev != (present?.Rev ?? 0) && !IsSame(present, asked) ? Refusal.Conflict("concept-overtaken") : null;

    private static bool IsSame(Concept? present, SaveConcept asked) =>
        present is not null
        && (present.Log, present.EntryKind, present.Text, present.Visibility, present.School, present.Practice)
            == (asked.Log, asked.EntryKind, asked.Text, asked.Visibility, asked.School, asked.Practice)
        && TagsOf(present.Tags).SequenceEqual(TagsOf(asked.Tags));

    private static ImmutableArray<string> TagsOf(ImmutableArray<string>? tags) => tags ?? [];
}
