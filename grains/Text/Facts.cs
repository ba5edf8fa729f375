using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Text;

/// <summary>What a text hears from its leerlab or school, from the meeting that it is of, and from itself when a time has come.</summary>
internal static class Facts
{
    public static Decision Decide(IState state, TextFact fact, Actor actor, DateTimeOffset now)
    {
        var text = state.Find<TextDocument>(TextDocument.TheId);
        if (fact is BeginText begin)
            return text is null ? new TextBegun(begin.Origin, begin) : Decision.Nothing;

        return text is not null && MemberFacts.AreHeard(actor, text.Origin, text.About) ? Decide(state, text, fact, now) : Decision.Nothing;
    }

    public static Changes Apply(TextBegun begun)
    {
        var fact = begun.Fact;
        return Changes.Put(
            new TextDocument { Id = TextDocument.TheId, Origin = fact.Origin, About = fact.About, State = TextState.Open, Writers = fact.Writers },
            new BaseDocument { Id = BaseDocument.TheId, Version = 0, Text = fact.Text }).And(MemberCopies.Begin(fact.Members, fact.Stamp));
    }

    private static Decision Decide(IState state, TextDocument text, TextFact fact, DateTimeOffset now) => fact switch
    {
        SetMember set => MemberFacts.Set(state, set.Person, set.Stamp, () => new MemberSet(set.Person, set)),
        EndRoles end => MemberFacts.End(state, end.Person, now, () => new RolesEnded(end.Person)),
        CloseText close => (text.Closed ?? false) == close.Closed ? Decision.Nothing : new TextClosed(close.Closed),
        OpenConcept open => Amendments.Open(text, open),
        FixText => Amendments.Fix(text),
        SetWriters set => Drafts.Set(text, set),
        SettleAnswer settle => Drafts.Settle(state, settle),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };
}
