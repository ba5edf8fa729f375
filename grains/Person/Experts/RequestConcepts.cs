using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>What the person is about to ask. Only its writer may see it, so it lives here.</summary>
internal static class RequestConcepts
{
    public static Decision Save(IState state, SaveRequest asked)
    {
        var present = state.Find<RequestConcept>(RequestConcept.IdOf(asked.Request));
        var question = asked.Question;
        var refusal = Check.NewId(asked.Request, "request")
            ?? Check.Grain(asked.Leerlab, "leerlab", "leerlab")
            ?? (string.IsNullOrWhiteSpace(question.Text) ? question with { Text = "-" } : question).Refuse()
            ?? (asked.Theme is null || Ids.IsPart(asked.Theme) ? null : Refusal.Invalid("id-wrong", "theme"))
            ?? Check.GrainOrNone(asked.School, "school", "school")
            ?? (present is null && state.All<RequestConcept>().Count() >= Limits.Concepts ? Refusal.Conflict("too-many-concepts").With("most", Limits.Concepts) : null);
        return refusal is not null ? refusal : IsSame(present, asked) ? Decision.Nothing : new RequestSaved(asked.Request, asked);
    }

    public static Decision Discard(IState state, DiscardRequest asked) =>
        state.Find<RequestConcept>(RequestConcept.IdOf(asked.Request)) is null ? Decision.Nothing : new RequestDiscarded(asked.Request);

    public static Changes Apply(RequestSaved saved, Stamp stamp) => Changes.Put(new RequestConcept
    {
        Id = RequestConcept.IdOf(saved.Request),
        Leerlab = saved.Saved.Leerlab,
        Question = saved.Saved.Question,
        Readers = saved.Saved.Readers,
        Theme = saved.Saved.Theme,
        School = saved.Saved.School,
        Saved = stamp.At,
    });

    /// <summary>Its frames go too, as of every concept.</summary>
    public static Changes Apply(RequestDiscarded discarded)
    {
        var id = RequestConcept.IdOf(discarded.Request);
        return new() { Deletes = [id], Erases = [id] };
    }

    private static bool IsSame(RequestConcept? present, SaveRequest asked) =>
        present is not null && present.Question.Equals(asked.Question)
        && (present.Leerlab, present.Readers, present.Theme, present.School) == (asked.Leerlab, asked.Readers, asked.Theme, asked.School);
}
