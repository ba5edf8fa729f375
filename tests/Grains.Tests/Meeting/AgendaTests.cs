using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class AgendaTests
{
    [Theory]
    [InlineData(MeetingKind.Meeting, "Opening Previous FromTheLog OurQuestion AnyOtherBusiness NextDate")]
    [InlineData(MeetingKind.BoardSession, "Successes Goals Actions")]
    public void Meeting_begins_with_the_agenda_of_its_kind(MeetingKind kind, string items) =>
        Assert.Equal(items.Split(' '), Items(Planned(kind)).Select(item => $"{item.Standard}"));

    [Fact]
    public void Board_session_takes_a_quarter_of_an_hour() => Assert.Equal(15, Templates.Of(MeetingKind.BoardSession).Sum(item => item.Minutes));

    [Fact]
    public void Meeting_may_begin_with_an_agenda_of_its_own()
    {
        var bench = New();

        bench.Does(TheLab, Birth() with { Agenda = [new PlannedItem(ItemKind.Decide, " Begroting ", Minutes: 15), new PlannedItem(ItemKind.Inform, Standard: StandardItem.NextDate)] });

        Assert.Equal(["Begroting", null], Items(bench).Select(item => item.Title));
    }

    [Fact]
    public void Item_comes_where_it_is_wanted_and_else_at_the_end()
    {
        var bench = Own("a", "b");

        bench.Does(In(Role.Chair), new AddItem("item-last", ItemKind.Inform, "laatste"));
        bench.Does(In(Role.Chair), new AddItem("item-first", ItemKind.Inform, "eerste", Before: "item-1"));

        Assert.Equal(["eerste", "a", "b", "laatste"], Titles(bench));
    }

    [Theory]
    [InlineData("item-1", null, "b c a")]
    [InlineData("item-3", "item-1", "c a b")]
    [InlineData("item-3", "item-2", "a c b")]
    [InlineData("item-2", "gone-item", "a c b")]
    public void Item_moves_before_another_one_or_to_the_end(string item, string? before, string order)
    {
        var bench = Own("a", "b", "c");

        bench.Does(In(Role.Chair), new MoveItem(item, before));

        Assert.Equal(order, string.Join(' ', Titles(bench)));
    }

    [Fact]
    public void Item_where_it_stands_already_changes_nothing_else()
    {
        var bench = Own("a", "b");

        bench.Does(In(Role.Chair), new MoveItem("item-1", "item-2"));

        Assert.Equal(["a", "b"], Titles(bench));
    }

    [Fact]
    public void Who_writes_the_report_keeps_the_agenda_too()
    {
        var bench = Own("a");
        Assert.Equal("forbidden", bench.Refused(In(Role.Delegate), new RemoveItem("item-1")));

        bench.Does(In(Role.Chair), new NameMinuteTaker(In(Role.Delegate).Id));
        bench.Does(In(Role.Delegate), new RemoveItem("item-1"));

        Assert.Empty(Items(bench));
        Assert.Equal("person-not-here", bench.Refused(In(Role.Chair), new NameMinuteTaker("person/stranger")));
        Assert.Equal("person-not-here", bench.Refused(In(Role.Chair), new NameMinuteTaker(In(Role.BoardExecutive).Id)));
    }

    [Fact]
    public void Item_needs_a_title_or_a_standard_one_and_sound_links()
    {
        var bench = Own("a");

        Assert.Equal("text-empty", bench.Refused(In(Role.Chair), new AddItem("item-new", ItemKind.Inform)));
        Assert.Equal("minutes-wrong", bench.Refused(In(Role.Chair), new AddItem("item-new", ItemKind.Inform, "b", Minutes: 0)));
        Assert.Equal("link-wrong", bench.Refused(In(Role.Chair), new AddItem("item-new", ItemKind.Inform, "b", Links: [new Link()])));
        Assert.Equal("online-address", bench.Refused(In(Role.Chair), new AddItem("item-new", ItemKind.Inform, "b", Links: [new Link(Url: "http://x.example")])));
        Assert.Equal("person-not-here", bench.Refused(In(Role.Chair), new AddItem("item-new", ItemKind.Inform, "b", Presenter: "person/stranger")));
        bench.Does(In(Role.Chair), new AddItem("item-new", ItemKind.Inform, Standard: StandardItem.Harvest, Links: [new Link("entry1")]));
    }

    private static RuleBench Own(params string[] titles)
    {
        var bench = New();
        bench.Does(TheLab, Birth() with { Agenda = [.. titles.Select(title => new PlannedItem(ItemKind.Inform, title))] });
        return bench;
    }

    private static IEnumerable<string?> Titles(RuleBench bench) => Items(bench).Select(item => item.Title);

    private static IEnumerable<ItemDocument> Items(RuleBench bench) => bench.State.Ordered.OfType<ItemDocument>().OrderBy(item => item.Order);
}
