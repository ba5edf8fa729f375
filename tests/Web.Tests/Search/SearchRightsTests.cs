using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Search;

/// <summary>Row C13: nothing that the searcher may not open, no snippet, no number and no suggestion of it.</summary>
public sealed class SearchRightsTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    private static readonly string[] Readers = ["writer", "delegate", "leader", "other", "otherleader", "executive", "coach", "chair", "team", "lead", "researcher", "manager"];

    [Fact]
    public async Task Entry_for_the_leerlab_is_found_by_those_who_read_it() => await Found(
        await Write("roerdompjes", Visibility.Leerlab, EntryKind.Note), "roerdompjes", Readers);

    [Fact]
    public async Task Own_school_entry_is_found_at_that_school_alone() => await Found(
        await Write("woudaapjes", Visibility.School, EntryKind.Note), "woudaapjes", ["writer", "delegate", "leader"]);

    [Fact]
    public async Task Expert_finds_the_question_and_nothing_else()
    {
        await house.Town.As(house.Cast["writer"], Log, new EditEntry(house.Question, 1, "Wie kent de porseleinhoentjes?"));

        await Found(house.Question, "porseleinhoentjes", [.. Readers, "expert"]);
        await Found(await Write("waterrallen", Visibility.Leerlab, EntryKind.Question), "waterrallen", Readers);
    }

    [Fact]
    public async Task Comment_is_found_by_those_who_read_its_entry()
    {
        var entry = await Write("tekst", Visibility.School, EntryKind.Note);
        await house.Comment(entry, "delegate", "Een baardmannetje in het riet.");

        await Found(entry, "baardmannetje", ["writer", "delegate", "leader"]);
    }

    [Fact]
    public async Task Mention_in_an_entry_opens_it_to_nobody()
    {
        var entry = Town.New();
        await house.As("writer", new AddEntry(entry, $"[@Ander]({house.Cast["other"]}) zag een kwartelkoning.", EntryKind.Note, Visibility.School));

        await Found(entry, "kwartelkoning", ["writer", "delegate", "leader"]);
    }

    [Fact]
    public async Task Entry_that_is_closed_to_others_later_is_lost_to_them_with_its_comments()
    {
        var entry = await Write("grauwe klauwier", Visibility.Leerlab, EntryKind.Note);
        await house.Comment(entry, "other", "Ook een klapekster gezien.");
        await Found(entry, "klapekster", Readers);

        await house.As("writer", new ChangeVisibility(entry, Visibility.School));

        await Found(entry, "klauwier", ["writer", "delegate", "leader"]);
        await Found(entry, "klapekster", ["writer", "delegate", "leader"]);
    }

    [Fact]
    public async Task Who_lost_their_place_finds_nothing_from_that_moment()
    {
        var entry = await Write("draaihalzen", Visibility.Leerlab, EntryKind.Note);
        var person = await house.Town.Person("Gast");
        var member = await house.Town.Join(house.Lab, person, Grains.Core.Roles.Role.Researcher);
        await house.Town.Until(person, documents => documents.ContainsKey($"membership/{house.Lab.Key}"));
        using var visitor = await house.Town.SignIn(person);
        Assert.Equal([entry], Entries(await visitor.Read("/api/search?q=draaihalzen")));

        await house.Town.Tell(house.Lab.Leerlab, new EndMember(member, "Andere baan"));

        Assert.Empty(Entries(await visitor.Read("/api/search?q=draaihalzen")));
    }

    /// <summary>Everyone of the cast asks for the word as it is, with a slip in it, a part of it, and for everything; only the readers hear of it at all.</summary>
    private async Task Found(string entry, string word, string[] readers)
    {
        var wrong = new List<string>();
        foreach (var name in Cast.SignedIn)
            foreach (var question in new[] { word, $"{word[..3]}x{word[4..]}", word[1..], word[..5], "" })
            {
                var found = await (await house.Cast.Visitor(name)).Read($"/api/search?take=50&order=newest&q={Uri.EscapeDataString(question)}");
                var reads = readers.Contains(name);
                if ((Entries(found).Contains(entry) && !reads) || (question == word && reads && !Entries(found).Contains(entry)))
                    wrong.Add($"{name} by '{question}'");
                if (!reads && ($"{found}".Contains(word, StringComparison.OrdinalIgnoreCase) || Numbers(found) > found.GetProperty("hits").GetArrayLength()))
                    wrong.Add($"{name} hears of it by '{question}'");
            }

        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
    }

    /// <summary>The largest number that an answer without filters gives away.</summary>
    private static int Numbers(JsonElement found) => found.GetProperty("counts").EnumerateObject()
        .Select(facet => facet.Value.EnumerateObject().Sum(value => facet.Name == "tag" ? 0 : value.Value.GetInt32())).Append(found.GetProperty("total").GetInt32()).Max();

    private GrainId Log => GrainId.Parse(house.Lab.Log);

    private async Task<string> Write(string words, Visibility visibility, EntryKind kind)
    {
        var entry = Town.New();
        await house.As("writer", new AddEntry(entry, $"Vandaag gezien: {words}.", kind, visibility));
        return entry;
    }

    private static string[] Entries(JsonElement found) => [.. found.GetProperty("hits").EnumerateArray().Where(hit => hit.TryGetProperty("entry", out _)).Select(hit => hit.GetProperty("entry").GetString()!)];
}
