using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>How a request begins: its leerlab says so. The pool of its theme hears it with everything that follows (<see cref="Telling"/>).</summary>
internal static class Birth
{
    public static Decision Begin(IState state, BeginRequest fact) =>
        state.Find<RequestDocument>(RequestDocument.TheId) is null ? new RequestBegun(fact) : Decision.Nothing;

    public static Changes Apply(RequestBegun begun, Stamp stamp)
    {
        var fact = begun.Fact;
        var request = new RequestDocument
        {
            Id = RequestDocument.TheId,
            Leerlab = fact.Leerlab,
            Name = fact.Name,
            Theme = fact.Theme,
            Readers = fact.Readers,
            Asker = fact.Asker,
            School = fact.School,
            State = RequestState.Submitted,
            Asked = stamp.At,
            Since = stamp.At,
            Turn = RequestSide.Expert,
        };
        var question = new QuestionDocument { Id = QuestionDocument.TheId, Question = fact.Question };
        return Changes.Put(request, question, PoolCircle.Unheard(fact.Theme), Steps.Of(StepKind.Submitted, stamp with { By = fact.Asker }))
            .And(Flag(fact))
            .And(MemberCopies.Begin(fact.Members, fact.Stamp));
    }

    private static Changes Flag(BeginRequest fact) => fact.Kept is { } why
        ? Changes.Put(new CheckDocument { Id = CheckDocument.TheId, Finds = fact.Question.Finds(), Kept = why })
        : Changes.None;
}
