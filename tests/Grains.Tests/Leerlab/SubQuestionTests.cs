using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class SubQuestionTests
{
    [Fact]
    public void Sub_questions_stand_in_the_order_of_adding_and_the_log_knows_them()
    {
        var bench = Asking("question-one", "question-two");

        var added = bench.Does(TheManager, new AddSubQuestion("question-three", "Hoe lang?"));

        Assert.Equal(3, bench.State.Get<SubQuestion>("sub-question/question-three").Order);
        Assert.Equal(["question-one", "question-two", "question-three"], Assert.Single(added.Facts<DescribeLog>()).SubQuestions.Select(one => one.Id));
    }

    [Fact]
    public void Edited_sub_question_reaches_the_log()
    {
        var edited = Asking("question-one").Does(TheManager, new EditSubQuestion("question-one", "Hoe vaak?"));

        Assert.Equal("Hoe vaak?", Assert.Single(Assert.Single(edited.Facts<DescribeLog>()).SubQuestions).Text);
    }

    [Fact]
    public void Removed_sub_question_is_gone_from_the_log()
    {
        var bench = Asking("question-one");

        var removed = bench.Does(TheManager, new RemoveSubQuestion("question-one"));

        Assert.Empty(Assert.Single(removed.Facts<DescribeLog>()).SubQuestions);
        Assert.DoesNotContain("sub-question/question-one", bench.State.Documents.Keys);
    }

    [Fact]
    public void Removing_what_is_not_there_changes_nothing() =>
        Assert.Null(Started().Does(TheManager, new RemoveSubQuestion("question-one")).Frame);

    [Fact]
    public void Editing_to_the_same_text_changes_nothing() =>
        Assert.Null(Asking("question-one").Does(TheManager, new EditSubQuestion("question-one", "Hoe?")).Frame);

    [Fact]
    public void Same_key_twice_is_refused() =>
        Assert.Equal("sub-question-exists", Asking("question-one").Refused(TheManager, new AddSubQuestion("question-one", "Hoe?")));

    [Fact]
    public void Unknown_sub_question_cannot_be_edited() =>
        Assert.Equal("sub-question-unknown", Started().Refused(TheManager, new EditSubQuestion("question-one", "Hoe?")));

    [Fact]
    public void Empty_text_is_refused() => Assert.Equal("text-empty", Started().Refused(TheManager, new AddSubQuestion("question-one", " ")));

    [Fact]
    public void Short_key_is_refused() => Assert.Equal("id-wrong", Started().Refused(TheManager, new AddSubQuestion("one", "Hoe?")));

    [Fact]
    public void There_is_an_end_to_sub_questions()
    {
        var bench = Asking([.. Enumerable.Range(1, Limits.SubQuestions).Select(number => $"question-{number}")]);

        Assert.Equal("too-many-sub-questions", bench.Refused(TheManager, new AddSubQuestion("one-too-many", "Hoe?")));
    }

    private static RuleBench Asking(params string[] keys)
    {
        var bench = Started();
        foreach (var key in keys)
            bench.Does(TheManager, new AddSubQuestion(key, "Hoe?"));
        return bench;
    }
}
