using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Post;
using static Leerlabs.Grains.Tests.Library.LibraryBench;

namespace Leerlabs.Grains.Tests.Library;

public sealed class FactsheetTests
{
    [Fact]
    public void Staff_keeps_factsheets_and_nobody_else_does()
    {
        var bench = Open();

        Assert.Equal("forbidden", bench.Set(0, by: Els).Refusal?.Key);
        Assert.NotNull(bench.Set(0).Frame);
        Assert.Equal((WorkKind.Factsheet, 1), (bench.Listed(Point).WorkKind, bench.Listed(Point).Edition));
    }

    [Fact]
    public void Who_changed_an_older_edition_is_refused_and_the_older_one_stays()
    {
        var bench = Open();
        bench.Set(0);
        bench.Set(1, "Lerend vermogen, opnieuw");

        Assert.Equal("factsheet-changed", bench.Set(1).Refusal?.Key);
        Assert.Equal("Lerend vermogen", bench.State.Get<EditionDocument>($"edition/{Point}/1").Content.Title);
    }

    [Fact]
    public void Factsheet_has_the_sections_of_its_form_in_their_order_and_no_other()
    {
        var bench = Open();
        bench.Send(Nina, Sheet(0) with { Sections = [new(SectionName.Tools, "* Peer-review"), new(SectionName.Research, "* Een onderzoek")] });

        Assert.Equal([SectionName.Research, SectionName.Tools], bench.State.Get<EditionDocument>($"edition/{Point}/1").Content.Sections.Select(section => section.Name));
        Assert.Equal("factsheet-sections-wrong", bench.Send(Nina, Sheet(1) with { Sections = [new(SectionName.Done, "Iets")] }).Refusal?.Key);
    }

    [Fact]
    public void Work_of_another_kind_is_no_factsheet_and_a_factsheet_comes_from_nowhere_else()
    {
        var bench = Open();
        bench.Publish();
        bench.Set(0);

        Assert.Equal("factsheet-key-taken", bench.Send(Nina, Sheet(1) with { Factsheet = Key }).Refusal?.Key);
        Assert.Null(bench.Publish(9, key: Point).Frame);
        Assert.Null(bench.Send(TheExample, new PublishWork("nieuw", 1, Work with { WorkKind = WorkKind.Factsheet })).Frame);
    }

    [Fact]
    public void Suggestion_that_is_taken_over_stands_at_the_end_of_its_section_and_its_writer_hears()
    {
        var bench = Open();
        bench.Set(0);
        bench.Suggest(by: Els.Id);

        var taken = bench.Send(Nina, new TakeSuggestion("suggestie1", Point, 1, "* Nog een hulpmiddel", "Dank je wel!"));

        var sections = bench.State.Get<EditionDocument>($"edition/{Point}/2").Content.Sections;
        Assert.Equal("* Peer-review\n* Nog een hulpmiddel", sections.Single(section => section.Name == SectionName.Tools).Text);
        var told = Assert.IsType<Notify>(Assert.Single(taken.Messages).Fact);
        Assert.Equal((InboxKind.Suggestion, "suggestie1"), (told.Kind, told.Entry));
        Assert.Equal("suggestion-handled", bench.Send(Nina, new DeclineSuggestion("suggestie1", "Toch niet.")).Refusal?.Key);
    }

    [Fact]
    public void Who_takes_one_over_into_an_older_edition_is_refused_and_the_suggestion_stays_open()
    {
        var bench = Open();
        bench.Set(0);
        bench.Suggest();
        bench.Set(1, "Anders");

        Assert.Equal("factsheet-changed", bench.Send(Nina, new TakeSuggestion("suggestie1", Point, 1, "* Iets")).Refusal?.Key);
        Assert.Equal(SuggestionState.Open, bench.State.Get<SuggestionDocument>("suggestion/suggestie1").State);
    }

    [Fact]
    public void Declining_asks_for_a_word_and_who_left_an_address_gets_one_mail_and_then_no_address_is_left()
    {
        var bench = Open();
        bench.Set(0);
        bench.Suggest(mail: "juf@school.example");

        Assert.Equal("text-empty", bench.Send(Nina, new DeclineSuggestion("suggestie1", " ")).Refusal?.Key);
        var declined = bench.Send(Nina, new DeclineSuggestion("suggestie1", "Dat staat er al."));
        var ended = bench.Send(Actor.System, new EndSuggestionMail("suggestie1"));

        Assert.Equal(new PostLetter("suggestion-suggestie1", "library/nl", "suggestie1"), Assert.Single(declined.Messages).Fact);
        Assert.Equal("suggestion-address/suggestie1", Assert.Single(ended.Erased));
        Assert.Null(bench.Send(Actor.System, new EndSuggestionMail("suggestie1")).Frame);
    }

    [Fact]
    public void Suggestion_is_seen_by_the_staff_and_by_who_made_it()
    {
        var bench = Open();
        bench.Set(0);
        bench.Suggest(by: Els.Id);

        bool Sees(Actor actor) => bench.Visible(bench.State, bench.AudienceOf(actor)).Any(document => document is SuggestionDocument);
        Assert.Equal((true, true, false, false), (Sees(Nina), Sees(Els), Sees(Stranger), Sees(Actor.Visitor)));
    }

    [Theory]
    [InlineData("", null, null, "text-empty")]
    [InlineData("Iets", "javascript:alert(1)", null, "link-wrong")]
    [InlineData("Iets", null, "geen adres", "mail-address-wrong")]
    public void Suggestion_is_looked_at_before_it_is_taken(string text, string? url, string? mail, string refusal)
    {
        var bench = Open();
        bench.Set(0);

        Assert.Equal(refusal, bench.Send(Actor.System, new PutSuggestion("suggestie1", Point, SectionName.Tools, text, url, Mail: mail)).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(Els, new PutSuggestion("suggestie1", Point, SectionName.Tools, "Iets")).Refusal?.Key);
        Assert.Equal("not-found", bench.Send(Actor.System, new PutSuggestion("suggestie1", "nergens", SectionName.Tools, "Iets")).Refusal?.Key);
    }
}
