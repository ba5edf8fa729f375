using System.Text.Json;
using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class FilterTests
{
    private readonly LogWorld _world = new();

    public FilterTests()
    {
        _world.Do(Anna, new AddEntry("anna-note", "Tekst", Tags: ["dagstart", "2 havo"]));
        _world.Do(Anna, new AddEntry("anna-outcome", "Tekst", EntryKind.Outcome));
        _world.Do(Bram, new AddEntry("bram-note", "Tekst", Tags: ["dagstart"]));
        _world.Do(Els, new AddEntry("els-question", "Tekst", EntryKind.Question));
        _world.Do(Fred, new PinEntry("bram-note", true));
        _world.Do(Anna, new EditEntry("anna-note", 1, "Andere tekst"));
        _world.Do(Bram, new EditEntry("bram-note", 1, "Andere tekst"));
    }

    [Theory]
    [InlineData("""{}""", "anna-note anna-outcome bram-note els-question")]
    [InlineData("""{"kinds": ["outcome", "question"]}""", "anna-outcome els-question")]
    [InlineData("""{"kinds": []}""", "")]
    [InlineData("""{"schools": ["school/99aa00"]}""", "anna-note anna-outcome")]
    [InlineData("""{"tags": ["2 havo", "dagstart"]}""", "anna-note bram-note")]
    [InlineData("""{"by": "person/anna"}""", "anna-note anna-outcome")]
    [InlineData("""{"pinned": true}""", "bram-note")]
    [InlineData("""{"pinned": false}""", "anna-note anna-outcome bram-note els-question")]
    [InlineData("""{"by": "person/anna", "tags": ["dagstart"], "kinds": ["note"]}""", "anna-note")]
    [InlineData("""{"by": 3}""", "")]
    [InlineData("""[]""", "anna-note anna-outcome bram-note els-question")]
    public void Entries_pass_a_filter(string filter, string keys) => Assert.Equal(keys, Passing<EntryDocument>(filter));

    [Theory]
    [InlineData("""{"of": "entry/anna-note"}""", "anna-note-1")]
    [InlineData("""{}""", "anna-note-1 bram-note-1")]
    public void Versions_pass_a_filter(string filter, string keys) => Assert.Equal(keys, Passing<VersionDocument>(filter));

    private string Passing<T>(string filter)
        where T : Core.Document
    {
        var json = JsonDocument.Parse(filter).RootElement;
        var passing = _world.State.Ordered.OfType<T>().Where(document => _world.Bench.Rules.Matches(document, json));
        return string.Join(' ', passing.Select(document => Core.Ids.KeyOf(document.Id)).Order(StringComparer.Ordinal));
    }
}
