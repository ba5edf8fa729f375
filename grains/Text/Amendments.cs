using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Text;

/// <summary>Changes of a concept by those who were there: each is kept as it was made.</summary>
internal static class Amendments
{
    public static Decision Amend(Asking asking, Amend asked)
    {
        if ((asking.MayAmend() ?? Refuse(asking.State, asked)) is { } refusal)
            return refusal;

        var carried = Typing.Carried(asking.Page, asked.Version, asked.Changes);
        return carried.Succeeded
            ? Decision.Accept([
                .. Typing.Typed(asking.Page, carried.Value, asked),
                new Amended(asked.Amendment, asking.Page.Version + 1, carried.Value, Texts.OrNone(asked.Why)),
            ])
            : carried.Refusal;
    }

    public static Decision Open(TextDocument text, OpenConcept asked)
    {
        var again = text.State == TextState.Concept && text.Amenders is { } known && known.SequenceEqual(asked.Amenders);
        return again || text.State == TextState.Fixed ? Decision.Nothing : new ConceptOpened(asked);
    }

    public static Decision Fix(TextDocument text) => text.State == TextState.Fixed ? Decision.Nothing : new TextFixed();

    /// <summary>What it is held against is how it stood when it was first shared.</summary>
    public static Changes Apply(IState state, ConceptOpened opened)
    {
        var text = state.Find<TextDocument>(TextDocument.TheId)! with { State = TextState.Concept, Amenders = opened.Fact.Amenders };
        return state.Find<ConceptDocument>(ConceptDocument.TheId) is null
            ? Changes.Put(text, new ConceptDocument { Id = ConceptDocument.TheId, Text = Page.Of(state).Text })
            : Changes.Put(text);
    }

    public static Changes Apply(Amended amended, Stamp stamp) => Changes.Put(new AmendmentDocument
    {
        Id = AmendmentDocument.IdOf(amended.Amendment),
        Version = amended.Version,
        By = stamp.By,
        At = stamp.At,
        Changes = amended.Changes,
        Why = amended.Why,
    });

    private static Refusal? Refuse(IState state, Amend asked) =>
        Check.NewId(asked.Amendment, "amendment")
        ?? Check.AtMost(asked.Why, "why")
        ?? (state.Find<AmendmentDocument>(AmendmentDocument.IdOf(asked.Amendment)) is null ? null : Refusal.Conflict("exists"))
        ?? (asked.Changes.Sections.All(section => section.Stays) ? Refusal.Invalid("amendment-empty", "changes") : null)
        ?? (state.All<AmendmentDocument>().Count() < Limits.Amendments ? null : Refusal.Conflict("too-many-amendments").With("most", Limits.Amendments));
}
