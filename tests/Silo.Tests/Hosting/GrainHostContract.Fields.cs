using System.Text.Json.Nodes;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Silo.Tests.Hosting;

public abstract partial class GrainHostContract
{
    [Fact]
    public async Task Fields_that_this_version_does_not_know_stay_when_a_document_is_put_anew()
    {
        var board = await NewBoard();
        await Host.DisposeAsync();
        var reader = (await Store.Documents(board, [ReaderDocument.IdOf(Anna)], None)).Single();
        var later = JsonNode.Parse(reader.Json.Span)!;
        later["ofALaterVersion"] = "iets";
        await Store.Commit(Sample.Bare(board, await Store.Head(board, None)) with { Puts = [reader with { Json = Utf8(later.ToJsonString()) }] }, None);
        Host = await StartOn(Store);

        await Accepted(board, Actor.System, new Admit(Anna, ["red", "blue"]));

        var now = (await Fresh(board, Anna))[ReaderDocument.IdOf(Anna)];
        Assert.Equal("iets", (string?)now["ofALaterVersion"]);
        Assert.Equal(2, now["groups"]!.AsArray().Count);
    }
}
