using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class ProgressTests
{
    private static readonly DateOnly Today = DutchDay.Of(Start);

    private readonly LogWorld _world = new();

    [Fact]
    public void Entry_for_the_leerlab_counts_for_its_school()
    {
        Write("entry-one", EntryKind.Observation);

        Assert.Equal((Today, new Steps(0, 1, 0)), (Of(East).LastEntry, Of(East).Steps));
        Assert.Null(Of(West).LastEntry);
    }

    [Fact]
    public void Second_entry_of_a_day_puts_only_itself()
    {
        Write("entry-one", EntryKind.Note);

        Assert.Equal(["entry/entry-two"], Write("entry-two", EntryKind.Note).Frame!.Puts.Select(put => put.Id));
    }

    [Fact]
    public void What_a_school_keeps_to_itself_leaves_no_trace()
    {
        var before = Of(East);

        Write("entry-one", EntryKind.Observation, Visibility.School);
        _world.Do(Anna, new AddComment("comment-one", "entry-one", "Mooi."));
        _world.Do(Anna, new React("entry-one", Reaction.Useful, On: true));

        Assert.Equal(before, Of(East));
    }

    [Fact]
    public void Opening_it_up_to_the_leerlab_counts_from_then()
    {
        Write("entry-one", EntryKind.Outcome, Visibility.School);
        _world.Bench.Wait(TimeSpan.FromDays(3));

        _world.Do(Anna, new ChangeVisibility("entry-one", Visibility.Leerlab));

        Assert.Equal((Today.AddDays(3), new Steps(0, 0, 1)), (Of(East).LastEntry, Of(East).Steps));
    }

    [Fact]
    public void Step_that_is_taken_back_is_not_made()
    {
        Write("entry-one", EntryKind.Intervention);

        _world.Do(Anna, new WithdrawEntry("entry-one"));

        Assert.Equal((Today, new Steps(0, 0, 0)), (Of(East).LastEntry, Of(East).Steps));
    }

    [Fact]
    public void New_phase_begins_with_no_steps()
    {
        Write("entry-one", EntryKind.Intervention);
        In(Phase.Execution);
        Assert.Equal(new Steps(0, 0, 0), Of(East).Steps);

        Write("entry-two", EntryKind.Intervention);
        _world.Do(Anna, new ChangeKind("entry-one", EntryKind.Outcome));

        Assert.Equal(new Steps(1, 0, 0), Of(East).Steps);
    }

    [Fact]
    public void Comment_and_reaction_are_interaction_of_the_commenters_school()
    {
        Write("entry-one", EntryKind.Note);
        _world.Bench.Wait(TimeSpan.FromDays(1));
        _world.Do(Bram, new AddComment("comment-one", "entry-one", "Mooi."));
        Assert.Equal((Today.AddDays(1), null), (Of(West).LastInteraction, Of(East).LastInteraction));

        _world.Bench.Wait(TimeSpan.FromDays(1));
        _world.Do(Carla, new React("entry-one", Reaction.Useful, On: true));
        Assert.Equal(Today.AddDays(2), Of(East).LastInteraction);
    }

    [Fact]
    public void Question_waits_until_someone_else_answers()
    {
        Write("question-1", EntryKind.Question, text: $"Wie weet dit, [@Els]({Els})?");
        Assert.Equal([Els], Question("question-1")!.Names!.Value.AsEnumerable());

        _world.Do(Anna, new AddComment("comment-own", "question-1", "Ik bedoel in klas 2."));
        Assert.NotNull(Question("question-1"));

        _world.Do(Bram, new AddComment("comment-two", "question-1", "Vraag het Fred."));
        Assert.Null(Question("question-1"));

        _world.Do(Anna, new EditEntry("question-1", 1, "Wie weet dit?"));
        Assert.Null(Question("question-1"));

        _world.Do(Bram, new WithdrawComment("comment-two", "question-1"));
        Assert.NotNull(Question("question-1"));
    }

    [Fact]
    public void Progress_shows_to_those_who_read_the_leerlab()
    {
        Write("question-1", EntryKind.Question);

        var seen = Everyone.Where(who => _world.Bench.Visible(_world.State, _world.Bench.AudienceOf(who)).Any(document => document is ProgressDocument or OpenQuestion));

        Assert.Equal(People.Keys.Except([Kees, Mo]).Order(), seen.Select(who => who.Id).Order());
    }

    private ProgressDocument Of(string school) => _world.State.Get<ProgressDocument>($"progress/{Ids.KeyOf(school)}") with { Created = 0, Rev = 0 };

    private OpenQuestion? Question(string entry) => _world.State.Documents.GetValueOrDefault($"open-question/{entry}") as OpenQuestion;

    private void In(Phase phase) => _world.Tell(new DescribeLog(_world.Log.Name, _world.Log.Question, false, _world.Log.SubQuestions, phase));

    private Outcome Write(string key, EntryKind kind, Visibility visibility = Visibility.Leerlab, string text = "Tekst") =>
        _world.Do(Anna, new AddEntry(key, text, kind, visibility));
}
