using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class AccessTests
{
    private readonly LogWorld _world = new();

    [Fact]
    public void A_stranger_gets_in_nowhere()
    {
        Assert.Equal("forbidden", _world.Refused(Nel, new AddEntry("entry-00", "Tekst")));
        Assert.True(_world.Bench.AudienceOf(Actor.Person(Nel)).IsNobody);
    }

    [Fact]
    public void Who_was_let_out_hears_so()
    {
        Assert.Equal("no-longer-member", _world.Refused(Mo, new AddEntry("entry-00", "Tekst")));
        Assert.True(_world.Bench.AudienceOf(Actor.Person(Mo)).IsNobody);
    }

    [Fact]
    public void A_person_tells_the_log_no_facts()
    {
        LogFact[] facts =
        [
            new OpenLog("leerlab/lab", "Mijn log", "Mag het?", false),
            new DescribeLog("Mijn log", "Mag het?", false, []),
            new SetSchool("school/99zz99", "Mijn school", 1, false),
            new SetAccess(Nel, 999, [new AccessRole(Role.Chair)]),
            new EndAccess(Anna),
        ];

        Assert.All(facts, fact => Assert.Equal("forbidden", _world.Refused(Gina, fact)));
    }

    [Fact]
    public void Another_leerlab_has_no_say_here()
    {
        var outcome = _world.Bench.Send(Actor.Grain(new GrainId("leerlab", "other")), new SetAccess(Nel, 999, [new AccessRole(Role.Chair)]));

        Assert.Equal((null, null), (outcome.Refusal, outcome.Frame));
    }

    [Fact]
    public void An_older_list_of_roles_is_ignored()
    {
        _world.Tell(new SetAccess(Nel, 100, [new AccessRole(Role.Coach)]));

        Assert.Null(_world.Tell(new SetAccess(Nel, 99, [])).Frame);
        Assert.False(_world.Bench.AudienceOf(Actor.Person(Nel)).IsNobody);
    }

    [Fact]
    public void Of_two_lists_with_one_stamp_the_last_counts()
    {
        _world.Tell(new SetAccess(Nel, 100, [new AccessRole(Role.Coach)]));
        _world.Tell(new SetAccess(Nel, 100, []));

        Assert.True(_world.Bench.AudienceOf(Actor.Person(Nel)).IsNobody);
    }

    [Fact]
    public void A_repeated_list_does_not_count_as_a_change_of_rights()
    {
        var since = _world.Bench.RightsSince(Actor.Person(Anna));
        _world.Let(Anna, new AccessRole(Role.Delegate, East));
        Assert.Equal(since, _world.Bench.RightsSince(Actor.Person(Anna)));

        var changed = _world.Let(Anna, new AccessRole(Role.Coach));
        Assert.Equal(changed.Frame!.Seq, _world.Bench.RightsSince(Actor.Person(Anna)));
    }

    [Fact]
    public void A_role_that_is_over_gives_nothing_from_its_last_instant_on()
    {
        _world.Let(Nel, new AccessRole(Role.Delegate, East, Start.AddDays(1)), new AccessRole(Role.Researcher));
        _world.Bench.Wait(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        Assert.True(_world.Bench.AudienceOf(Actor.Person(Nel)).Holds(East));

        var audience = new LogRules().AudienceOf(new Kit.BenchView(_world.Bench.Rules, _world.State, []), Actor.Person(Nel), Start.AddDays(1));
        Assert.Equal(new Audience("leerlab").GuardedBy(new Guard(new GrainId("leerlab", "lab"))), audience);
    }

    [Fact]
    public void A_role_ends_by_itself_for_who_is_watching()
    {
        _world.Let(Nel, new AccessRole(Role.Delegate, East, Start.AddDays(1)), new AccessRole(Role.Coach, Until: Start.AddDays(2)));

        _world.Bench.Wait(TimeSpan.FromDays(1));
        Assert.Equal([new AccessRole(Role.Coach, Until: Start.AddDays(2))], Access(Nel).Roles.AsEnumerable());
        Assert.Equal(_world.State.Seq, _world.Bench.RightsSince(Actor.Person(Nel)));

        _world.Bench.Wait(TimeSpan.FromDays(1));
        Assert.Empty(Access(Nel).Roles);
        Assert.Equal("no-longer-member", _world.Refused(Nel, new AddEntry("entry-00", "Tekst")));
    }

    [Fact]
    public void A_role_that_was_prolonged_does_not_end_at_its_earlier_end()
    {
        _world.Let(Nel, new AccessRole(Role.Coach, Until: Start.AddDays(1)));
        _world.Let(Nel, new AccessRole(Role.Coach));
        var seq = _world.State.Seq;

        _world.Bench.Wait(TimeSpan.FromDays(2));

        Assert.Equal(seq, _world.State.Seq);
    }

    [Fact]
    public void Who_is_in_the_leerlab_is_shown_to_no_one()
    {
        Assert.All(Everyone, actor => Assert.DoesNotContain(
            _world.Bench.Visible(_world.State, _world.Bench.AudienceOf(actor)), document => document is AccessDocument));
    }

    [Fact]
    public void A_closed_log_refuses_what_is_written_and_allows_taking_away()
    {
        var entry = _world.Add(Anna);
        var other = _world.Add(Anna);
        var comment = _world.AddComment(Bram, entry);
        _world.Close();

        LogCommand[] byAnna =
        [
            new AddEntry("entry-00", "Tekst"), new EditEntry(entry, 1, "Tekst"), new ChangeVisibility(entry, Visibility.School), new TagEntry(entry, ["x"]),
            new ChangeKind(entry, EntryKind.Outcome), new NameCoWriters(entry, [Oda]), new AddComment("comment-0", entry, "Tekst"),
            new React(entry, Reaction.Thanks, true),
        ];
        Assert.All(byAnna, command => Assert.Equal("log-closed", _world.Refused(Anna, command)));
        Assert.Equal("log-closed", _world.Refused(Bram, new EditComment(comment, entry, 1, "Tekst")));
        Assert.Equal("log-closed", _world.Refused(Fred, new PinEntry(entry, true)));

        _world.Do(Bram, new ReportEntry("report-00", entry, "Een naam"));
        _world.Do(Fred, new ResolveReport("report-00"));
        _world.Do(Bram, new WithdrawComment(comment, entry));
        _world.Do(Fred, new RedactComment(comment, entry, "Namen"));
        _world.Do(Anna, new WithdrawEntry(entry));
        _world.Do(Fred, new RedactEntry(other, "Namen"));
    }

    [Fact]
    public void A_log_that_opens_again_takes_entries_again()
    {
        _world.Close();
        _world.Close(false);

        _world.Add(Anna);
    }

    [Fact]
    public void The_log_knows_its_leerlab_schools_and_sub_questions()
    {
        _world.Tell(new DescribeLog("Nieuwe naam", "Nieuwe vraag", false, [new LogSubQuestion("sub-1", "Wat helpt?")]));
        _world.Tell(new SetSchool(West, "Waterlinde", 2, true));

        var log = _world.Log;
        Assert.Equal(("leerlab/lab", "Nieuwe naam", "Nieuwe vraag", true), (log.Leerlab, log.Name, log.Question, log.Example));
        Assert.Equal([new LogSchool(East, "Trekvaartlyceum", 1, false, "board/41"), new LogSchool(West, "Waterlinde", 2, true)], log.Schools.AsEnumerable());
        Assert.Equal([new LogSubQuestion("sub-1", "Wat helpt?")], log.SubQuestions.AsEnumerable());
    }

    [Fact]
    public void A_fact_that_tells_nothing_new_changes_nothing()
    {
        Assert.Null(_world.Tell(new OpenLog("leerlab/lab", "Anders", "Anders", false)).Frame);
        Assert.Null(_world.Tell(new SetSchool(East, "Trekvaartlyceum", 1, false, "board/41")).Frame);
        Assert.Null(_world.Tell(new DescribeLog(_world.Log.Name, _world.Log.Question, false, [])).Frame);
    }

    [Fact]
    public void The_leerlab_with_the_same_key_guards_the_log() =>
        Assert.Equal(new Guard(new GrainId("leerlab", "lab")), Assert.Single(_world.Bench.AudienceOf(Actor.Person(Anna)).Guards));

    private AccessDocument Access(string person) => _world.State.Get<AccessDocument>(AccessDocument.IdOf(person));
}
