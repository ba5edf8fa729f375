using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Files;
using Leerlabs.Web.Tests.Files;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Experts;

/// <summary>Files of a request, by what the server hands over and to whom.</summary>
public sealed class RequestFilesTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    private static readonly string[] Nobodies = ["expert", "elsewhere", "removed", "stranger"];

    private static readonly Dictionary<RequestReaders, string[]> Readers = new()
    {
        [RequestReaders.Lab] = ["delegate", "leader", "other", "coach", "manager"],
        [RequestReaders.School] = ["delegate", "leader"],
        [RequestReaders.Asker] = [],
    };

    [Theory]
    [InlineData(RequestReaders.Lab)]
    [InlineData(RequestReaders.School)]
    [InlineData(RequestReaders.Asker)]
    public async Task File_is_handed_to_those_who_read_the_request_and_to_nobody_else(RequestReaders readers)
    {
        var asked = await ExpertRequests.WithFile(house, readers);
        var (message, said) = (Town.New(), await Brought("adviser"));
        await ExpertRequests.On(house, "adviser", new Say(message, "Zie de brief.", Files: [new(said, "Model.pdf")]));

        foreach (var name in Readers[RequestReaders.Lab].Concat(Nobodies).Concat(["writer", "adviser", "keeper"]))
        {
            var expected = name is "writer" or "adviser" or "keeper" || Readers[readers].Contains(name) ? 200 : 404;
            Assert.Equal((name, expected, expected), (name, await Status(name, "question", asked), await Status(name, message, said)));
        }
    }

    [Fact]
    public async Task Internal_note_takes_no_file_along()
    {
        await ExpertRequests.Asked(house);
        var (note, upload) = (Town.New(), await Brought("adviser"));
        var adviser = await house.Cast.Visitor("adviser");
        using var sent = await adviser.Post(
            $"/api/grains/{house.Request}/commands",
            new { type = "add-note", commandId = Town.New(), note, text = "Onder ons.", files = new[] { new { upload, name = "Geheim.pdf" } } });
        sent.EnsureSuccessStatusCode();

        Assert.Equal((404, 404), (await Status("adviser", note, upload), await Status("writer", note, upload)));
        await using var asker = await house.Connect(house.Cast["writer"]);
        Assert.DoesNotContain("Geheim", $"{await asker.Watch(house.Request)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_go_with_the_message_that_is_withdrawn()
    {
        await ExpertRequests.Asked(house);
        var (message, upload) = (Town.New(), await Brought("writer"));
        await ExpertRequests.On(house, "writer", new Say(message, "Zie de brief.", Files: [new(upload, "Brief.pdf")]));
        var grain = GrainId.Parse(house.Request);
        var key = Assert.Single((await house.Of<FileBook>().Bytes(grain, CancellationToken.None)).Keys);

        await ExpertRequests.On(house, "writer", new WithdrawMessage(message));
        await house.Of<FileKeeper>().ClearAll(CancellationToken.None);

        Assert.Equal(404, await Status("writer", message, upload));
        Assert.Null(await house.Of<IAttachments>().Open(grain, key, CancellationToken.None));
        Assert.Empty(await house.Of<FileBook>().Bytes(grain, CancellationToken.None));
    }

    private async Task<string> Brought(string name)
    {
        using var visitor = await house.Town.SignIn(house.Cast[name]);
        return await visitor.Upload(house.Request, [.. "%PDF-1.7"u8]);
    }

    private async Task<int> Status(string name, string owner, string file)
    {
        using var answer = await (await house.Cast.Visitor(name)).Get($"/api/files/{house.Request}/{owner}/{file}");
        return (int)answer.StatusCode;
    }
}
