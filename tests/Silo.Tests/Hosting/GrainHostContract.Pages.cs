using System.Text.Json;
using System.Text.Json.Nodes;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Page_holds_the_newest_first_and_goes_on_from_next()
    {
        var board = await BoardWithNotes(120);
        var (ids, before) = (new List<string>(), (long?)null);
        do
        {
            var page = await PageOf(board, Anna, new("note") { Before = before, Take = 50 });
            ids.AddRange(IdsOf(page, "note"));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(i => $"note/note-{i:d4}"), ids);
    }

    [Fact]
    public async Task Page_after_a_number_holds_the_nearest_newer_ones()
    {
        var board = await BoardWithNotes(30);
        var page = await PageOf(board, Anna, new("note") { After = 3 + 10, Take = 5 });
        Assert.Equal(["note/note-0014", "note/note-0013", "note/note-0012", "note/note-0011", "note/note-0010"], IdsOf(page, "note"));
        Assert.True(page.More);
        Assert.Equal(18, page.Next);
    }

    [Fact]
    public async Task Page_around_a_document_holds_it_amid_its_neighbours()
    {
        var board = await BoardWithNotes(30);
        var page = await PageOf(board, Anna, new("note") { Around = "note/note-0015", Take = 4 });
        Assert.Equal(["note/note-0017", "note/note-0016", "note/note-0015", "note/note-0014"], IdsOf(page, "note"));
        Assert.True(page.More);
    }

    [Fact]
    public async Task Page_by_ids_holds_those_that_the_person_may_see_in_the_order_asked()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new AddNote("note-0001", "text"));
        await Accepted(board, Anna, new AddNote("note-0002", "text", "red"));
        await Accepted(board, Anna, new AddNote("note-0003", "text"));
        await Accepted(board, Anna, new AddRemark("remark-01", "note-0002", "yes"));
        PageRequest notes = new("note") { Ids = ["note/note-0003", "note/note-0002", "note/note-0099", "remark/remark-01", "note/note-0001"] };
        PageRequest remarks = new("remark") { Ids = ["remark/remark-01"] };

        Assert.Equal(["note/note-0003", "note/note-0002", "note/note-0001"], IdsOf(await PageOf(board, Anna, notes), "note"));
        Assert.Equal(["note/note-0003", "note/note-0001"], IdsOf(await PageOf(board, Bram, notes), "note"));
        Assert.Equal(["remark/remark-01"], IdsOf(await PageOf(board, Anna, remarks)));
        Assert.Empty(IdsOf(await PageOf(board, Bram, remarks)));
    }

    [Fact]
    public async Task Page_leaves_out_what_the_person_may_not_see()
    {
        var board = await NewBoard();
        for (var i = 0; i < 100; i++)
            await Accepted(board, Anna, new AddNote($"note-{i:d4}", "text", i % 10 == 0 ? null : "red"));

        Assert.Equal(10, IdsOf(await PageOf(board, Bram, new("note") { Take = 50 }), "note").Count());
        Assert.Equal(50, IdsOf(await PageOf(board, Anna, new("note") { Take = 50 }), "note").Count());
    }

    [Fact]
    public async Task Page_brings_companions_and_children_share_what_hides_their_parent()
    {
        var board = await NewBoard();
        await Accepted(board, Anna, new AddNote("note-0001", "text", "red"));
        await Accepted(board, Anna, new AddRemark("remark-01", "note-0001", "yes"));

        Assert.Equal(["note/note-0001", "tally/note-0001"], IdsOf(await PageOf(board, Anna, new("note"))));
        Assert.Equal(["remark/remark-01"], IdsOf(await PageOf(board, Anna, new("remark") { Parent = "note/note-0001" })));
        Assert.Empty(IdsOf(await PageOf(board, Bram, new("remark") { Parent = "note/note-0001" })));
        Assert.Empty(IdsOf(await PageOf(board, Bram, new("note"))));
    }

    [Fact]
    public async Task Page_filters()
    {
        var board = await BoardWithNotes(30);
        using var filter = JsonDocument.Parse("""{"text": "text 7"}""");
        Assert.Equal(["note/note-0007"], IdsOf(await PageOf(board, Anna, new("note") { Filter = filter.RootElement })));
        using var wrong = JsonDocument.Parse("""{"text": 7}""");
        var refused = await Host.Page(board, Actor.Person(Anna), new("note") { Filter = wrong.RootElement }, None);
        Assert.Equal((RefusalCode.Invalid, "filter"), (refused.Refusal?.Code, refused.Refusal?.Field));
    }

    [Fact]
    public async Task Page_walks_over_a_bounded_number_of_documents_and_says_where_to_go_on()
    {
        var board = await NewBoard();
        // Some at a time: on a slow store the last of all at once would wait longer than a host has patience.
        foreach (var some in Enumerable.Range(0, 2_300).Chunk(100))
            await Task.WhenAll(some.Select(i => Accepted(board, Anna, new AddNote($"note-{i:d4}", i == 0 ? "needle" : "hay"))));

        using var filter = JsonDocument.Parse("""{"text": "needle"}""");

        var first = await PageOf(board, Anna, new("note") { Filter = filter.RootElement });
        Assert.Empty(first.Docs);
        Assert.True(first.More);
        var second = await PageOf(board, Anna, new("note") { Filter = filter.RootElement, Before = first.Next });
        Assert.Equal(["note/note-0000"], IdsOf(second));
        Assert.False(second.More);
    }

    [Fact]
    public async Task Documents_in_memory_are_paged_too()
    {
        var board = await NewBoard();
        Assert.Equal(["reader/bram", "reader/anna"], IdsOf(await PageOf(board, Anna, new("reader"))));
        var first = await PageOf(board, Anna, new("reader") { Take = 1 });
        Assert.Equal((true, 3), (first.More, first.Next));
        Assert.Equal(["reader/anna"], IdsOf(await PageOf(board, Anna, new("reader") { Before = first.Next })));
    }

    [Fact]
    public async Task Page_is_refused_like_a_watch()
    {
        var board = await NewBoard();
        Assert.Equal(RefusalCode.Forbidden, (await Host.Page(board, Actor.Person("person/nobody"), new("note"), None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Host.Page(board, Actor.Person(Anna), new("nothing"), None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Host.Page(board, Actor.Person(Anna), new("note") { Around = "note/gone" }, None)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Host.Page(new("notes", "never-made"), Actor.Person(Anna), new("note"), None)).Refusal?.Code);
    }

    protected async Task<GrainId> BoardWithNotes(int count)
    {
        var board = await NewBoard();
        for (var i = 0; i < count; i++)
            await Accepted(board, Anna, new AddNote($"note-{i:d4}", $"text {i}"));

        return board;
    }

    private async Task<PageAnswer> PageOf(GrainId board, string person, PageRequest request) =>
        Value(await Host.Page(board, Actor.Person(person), request, None));

    private static IEnumerable<string> IdsOf(PageAnswer page, string? type = null) =>
        page.Docs.Select(json => (string)JsonNode.Parse(json.Span)!["id"]!).Where(id => type is null || Ids.TypeOf(id) == type);
}
