using Leerlabs.Cli.Demo;
using Leerlabs.Grains.Core;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests.Demo;

public sealed class ExampleStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Task Make() => ExampleStore.Make(Repository.Project, _folder.Path, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);

    [Fact]
    public async Task The_whole_year_is_accepted_by_the_rules_and_marked_as_example()
    {
        await Make();
        await using var engine = await Engine.Open(_folder.Path, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        var log = await engine.Host.Page(new GrainId("log", "dagstart-telt"), Actor.System, new("entry") { Take = 200 }, CancellationToken.None);
        var programme = await engine.Store.Documents(new GrainId("programme", "main"), ["programme"], CancellationToken.None);
        Assert.Equal(100, log.Value!.Docs.Count(IsEntry));
        Assert.Contains("\"example\":true", System.Text.Encoding.UTF8.GetString(Assert.Single(programme).Json.Span), StringComparison.Ordinal);
        Assert.Empty(await engine.Store.Parked(10, CancellationToken.None));
    }

    [Fact]
    public async Task Everyone_has_read_all_but_the_last_few_entries()
    {
        await Make();
        await using var engine = await Engine.Open(_folder.Path, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        var person = new GrainId("person", (await ExampleData.Read(Repository.Project.Examples, CancellationToken.None)).Leerlabs[0].Members[0].Person);
        var mark = Assert.Single(await engine.Store.Documents(person, ["mark/dagstart-telt"], CancellationToken.None));
        var seen = System.Text.Json.JsonDocument.Parse(mark.Json).RootElement.GetProperty("seen").GetInt64();
        var unread = await engine.Host.Page(new GrainId("log", "dagstart-telt"), Actor.System, new("entry") { After = seen, Take = 200 }, CancellationToken.None);
        Assert.InRange(unread.Value!.Docs.Count(IsEntry), 1, 6);
    }

    [Fact]
    public async Task Example_data_never_goes_into_a_folder_with_data()
    {
        await File.WriteAllTextAsync(_folder.File("leerlabs.db"), "ours");
        await Assert.ThrowsAsync<CliException>(Make);
        Assert.Equal("ours", await File.ReadAllTextAsync(_folder.File("leerlabs.db")));
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsEntry(ReadOnlyMemory<byte> document) => System.Text.Encoding.UTF8.GetString(document.Span).Contains("\"id\":\"entry/", StringComparison.Ordinal);
}
