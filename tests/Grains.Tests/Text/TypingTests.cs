using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using static Leerlabs.Grains.Tests.Text.TextBench;

namespace Leerlabs.Grains.Tests.Text;

public sealed class TypingTests
{
    [Fact]
    public void Typed_letters_stand_in_the_text_with_who_typed_them()
    {
        var bench = With("a c");

        bench.Types(Sanne, 2, "b ");

        Assert.Equal("a b c", bench.Text());
        var update = Assert.Single(bench.Updates());
        Assert.Equal((1, Sanne.Id, bench.Frames[^1].Command), (update.Version, update.By, update.Command));
    }

    [Fact]
    public void What_was_typed_on_an_older_text_is_carried_over_what_came_between()
    {
        var bench = With("midden");
        bench.Types(Joost, 0, "begin ");

        bench.Does(Sanne, new TypeText(0, TextChange.Insert(6, 6, " eind")));

        Assert.Equal("begin midden eind", bench.Text());
    }

    [Fact]
    public void Of_two_that_type_at_one_place_the_first_that_came_stands_first()
    {
        var bench = With();

        bench.Does(Joost, new TypeText(0, TextChange.Insert(0, 0, "eerst ")));
        bench.Does(Sanne, new TypeText(0, TextChange.Insert(0, 0, "dan")));

        Assert.Equal("eerst dan", bench.Text());
    }

    [Fact]
    public void What_someone_else_took_away_is_not_taken_away_twice()
    {
        var bench = With("een twee");
        bench.Does(Joost, new TypeText(0, TextChange.Replace(8, 0, 4, "")));

        bench.Does(Sanne, new TypeText(0, TextChange.Replace(8, 0, 4, "")));

        Assert.Equal("twee", bench.Text());
        Assert.Equal(2, bench.Version());
    }

    [Fact]
    public void Text_that_moved_on_too_far_asks_the_browser_to_carry_its_own()
    {
        var bench = With("a");
        bench.TypesMany(Limits.UpdatesApart);

        Assert.Equal("text-moved-on", bench.Refused(Sanne, new TypeText(0, TextChange.Insert(1, 1, "b"))));
        Assert.Equal("text-moved-on", bench.Refused(Sanne, new TypeText(Limits.UpdatesApart + 9, TextChange.Insert(1, 1, "b"))));
    }

    [Fact]
    public void Change_of_a_text_of_another_length_is_refused() =>
        Assert.Equal("changes-wrong", With("abc").Refused(Sanne, new TypeText(0, TextChange.Insert(2, 1, "x"))));

    [Fact]
    public void One_update_changes_a_text_in_so_many_places_and_no_more()
    {
        const int Most = Limits.PlacesPerUpdate;
        var bench = With(new string('x', 2 * Most));

        Assert.Equal("changes-too-many", bench.Refused(Sanne, new TypeText(0, InPlaces(Most + 1))));
        bench.Does(Sanne, new TypeText(0, InPlaces(Most)));
    }

    [Fact]
    public void Text_has_an_end_and_one_that_is_too_long_can_be_made_shorter()
    {
        var bench = With(new string('x', Limits.SharedText + 5));

        Assert.Equal("text-too-long", bench.Refused(Sanne, new TypeText(0, TextChange.Insert(Limits.SharedText + 5, 0, "y"))));
        bench.Does(Sanne, new TypeText(0, TextChange.Replace(Limits.SharedText + 5, 0, 2, "")));
    }

    [Fact]
    public void Those_who_take_part_type_and_those_who_only_read_do_not() => Assert.All(Enum.GetValues<Role>(), role =>
    {
        var refused = With().Send(In(role), new TypeText(0, TextChange.Insert(0, 0, "x"))).Refusal?.Key;
        Assert.Equal(Rights.Of(role).TakesPart ? null : "forbidden", refused);
    });

    [Fact]
    public void Those_who_read_the_leerlab_read_its_texts() => Assert.All(Enum.GetValues<Role>(), role =>
        Assert.Equal(Rights.Of(role).ReadsLeerlab, !With().AudienceOf(In(role)).IsNobody));

    [Fact]
    public void Who_left_types_no_more()
    {
        var bench = With();
        bench.Does(TheLab, new SetMember(Sanne.Id, 9, []));

        Assert.Equal("forbidden", bench.Refused(Sanne, new TypeText(0, TextChange.Insert(0, 0, "x"))));
        Assert.True(bench.AudienceOf(Sanne).IsNobody);
    }

    [Fact]
    public void Text_of_a_leerlab_that_is_over_is_only_read_until_it_goes_on()
    {
        var bench = With();
        bench.Does(TheLab, new CloseText(true));
        Assert.Equal("text-closed", bench.Refused(Sanne, new TypeText(0, TextChange.Insert(0, 0, "x"))));

        bench.Does(TheLab, new CloseText(false));

        bench.Types(Sanne, 0, "x");
    }

    [Fact]
    public void Another_leerlab_tells_nothing_that_is_heard()
    {
        var bench = With();
        var other = Actor.Grain(new GrainId("leerlab", "another"));

        Assert.Null(bench.Does(other, new CloseText(true)).Frame);
        Assert.Null(bench.Does(other, Birth("anders")).Frame);
        Assert.Equal("forbidden", bench.Refused(Sanne, new FixText()));
    }

    /// <summary>Every other letter is another one, in so many places, of a text that is twice the most places long.</summary>
    private static TextChange InPlaces(int places)
    {
        var left = (2 * Limits.PlacesPerUpdate) - places;
        var changed = Enumerable.Range(0, places).SelectMany(place => new[] { new Section(1, "y"), new Section(place < left ? 1 : 0, null) });
        return new([.. changed.Where(section => section.Length > 0)]);
    }
}
