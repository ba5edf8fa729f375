using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The leerlab's name, its question with research question, and the sub-questions.</summary>
internal static class Questions
{
    public static Decision Describe(LeerlabDocument leerlab, Describe asked)
    {
        var refusal = (asked.Name is null ? null : Check.Line(asked.Name, "name"))
            ?? (asked.Question is null ? null : Check.Text(asked.Question, "question"))
            ?? Check.AtMost(asked.ResearchQuestion, "researchQuestion");
        if (refusal is not null)
            return refusal;

        var described = new LeerlabDescribed(
            asked.Name?.Trim() ?? leerlab.Name,
            asked.Question?.Trim() ?? leerlab.Question,
            asked.ResearchQuestion is null ? leerlab.ResearchQuestion : Texts.OrNone(asked.ResearchQuestion));
        return described == new LeerlabDescribed(leerlab.Name, leerlab.Question, leerlab.ResearchQuestion) ? Decision.Nothing : described;
    }

    public static Decision Add(IState state, AddSubQuestion asked)
    {
        ImmutableArray<SubQuestion> present = [.. state.All<SubQuestion>()];
        var refusal = Check.NewId(asked.SubQuestion, "subQuestion")
            ?? Check.Text(asked.Text, "text")
            ?? (Find(state, asked.SubQuestion) is null ? null : Refusal.Conflict("sub-question-exists"))
            ?? (present.Length < Limits.SubQuestions ? null : Refusal.Conflict("too-many-sub-questions").With("most", Limits.SubQuestions));
        if (refusal is not null)
            return refusal;

        return new SubQuestionAdded(asked.SubQuestion, present.Select(other => other.Order).DefaultIfEmpty().Max() + 1, asked.Text.Trim());
    }

    public static Decision Edit(IState state, EditSubQuestion asked)
    {
        if (Find(state, asked.SubQuestion) is not { } present)
            return Refusal.NotFound("sub-question-unknown");
        if (Check.Text(asked.Text, "text") is { } refusal)
            return refusal;

        return present.Text == asked.Text.Trim() ? Decision.Nothing : new SubQuestionEdited(asked.SubQuestion, asked.Text.Trim());
    }

    public static Decision Remove(IState state, RemoveSubQuestion asked) =>
        Find(state, asked.SubQuestion) is null ? Decision.Nothing : new SubQuestionRemoved(asked.SubQuestion);

    public static Changes Apply(IState state, LeerlabDescribed described, Stamp stamp)
    {
        var before = state.Find<LeerlabDocument>(LeerlabDocument.TheId)!;
        var after = before with { Name = described.Name, Question = described.Question, ResearchQuestion = described.ResearchQuestion };
        return Changes.Put(after) with
        {
            Messages = [.. Facts.Described(state, after), .. before.Name == after.Name ? [] : Facts.Renamed(state, after, stamp)],
        };
    }

    public static Changes Apply(IState state, SubQuestionAdded added) =>
        Put(state, new SubQuestion { Id = SubQuestion.IdOf(added.SubQuestion), Text = added.Text, Order = added.Order });

    public static Changes Apply(IState state, SubQuestionEdited edited) => Put(state, Find(state, edited.SubQuestion)! with { Text = edited.Text });

    public static Changes Apply(IState state, SubQuestionRemoved removed)
    {
        var id = SubQuestion.IdOf(removed.SubQuestion);
        return new Changes { Deletes = [id], Messages = [Facts.ToLog(state, state.All<SubQuestion>().Where(other => other.Id != id))] };
    }

    private static Changes Put(IState state, SubQuestion changed) => Changes.Put(changed) with
    {
        Messages = [Facts.ToLog(state, state.All<SubQuestion>().Where(other => other.Id != changed.Id).Append(changed))],
    };

    private static SubQuestion? Find(IState state, string key) => state.Find<SubQuestion>(SubQuestion.IdOf(key));
}
