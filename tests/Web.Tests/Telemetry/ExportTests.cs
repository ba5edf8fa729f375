using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Tests.Kit;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Web.Tests.Telemetry;

public sealed class ExportTests : IAsyncLifetime
{
    private Collector _collector = null!;
    private WatchedHouse _house = null!;

    public async Task InitializeAsync()
    {
        _collector = await Collector.Open();
        _house = new(_collector.Address);
        await _house.InitializeAsync();
    }

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task Command_is_traced_from_the_browser_to_the_commit_under_its_own_id()
    {
        var command = Guid.CreateVersion7();

        await Write(command);
        await _house.DisposeAsync();

        var trace = command.ToByteArray(bigEndian: true);
        Assert.True(_collector.Got("traces", trace, "log add-entry"u8.ToArray(), "commit"u8.ToArray()));
    }

    [Fact]
    public async Task Figures_reach_the_collector()
    {
        await Write(Guid.CreateVersion7());
        await _house.DisposeAsync();

        foreach (var name in new[] { "leerlabs.commands", "leerlabs.commit.duration", "leerlabs.watchers", "leerlabs.activations" })
            Assert.True(_collector.Got("metrics", Encoding.UTF8.GetBytes(name)), name);
    }

    [Fact]
    public async Task Warnings_reach_the_collector()
    {
        _house.Of<ILogger<ExportTests>>().LogWarning("The store is slow");
        await _house.DisposeAsync();

        Assert.True(_collector.Got("logs", "The store is slow"u8.ToArray()));
    }

    [Fact]
    public async Task What_people_write_reaches_no_collector()
    {
        await Write(Guid.CreateVersion7());
        await _house.DisposeAsync();

        foreach (var signal in new[] { "traces", "metrics", "logs" })
            foreach (var secret in new[] { "De leerlingen kozen zelf", "Sanne" })
                Assert.False(_collector.Got(signal, Encoding.UTF8.GetBytes(secret)), $"{signal}: {secret}");
    }

    [Fact]
    public async Task Address_of_a_calendar_reaches_no_collector()
    {
        var address = await _house.Of<FeedAddresses>().Of(GrainId.Parse(_house.Sanne), CancellationToken.None);
        using (var anyone = _house.Visitor())
            await anyone.Get(address);
        await _house.DisposeAsync();

        Assert.True(_collector.Got("traces", "HttpRequestIn"u8.ToArray()));
        foreach (var signal in new[] { "traces", "metrics", "logs" })
            Assert.False(_collector.Got(signal, Encoding.UTF8.GetBytes(address[^24..^4])), signal);
    }

    private async Task Write(Guid command)
    {
        await using var sanne = await _house.Connect(_house.Sanne);
        await sanne.Watch(_house.Lab.Log);
        await sanne.Send(_house.Lab.Log, new { type = "add-entry", commandId = command, entry = command, text = "De leerlingen kozen zelf" });
    }

    private sealed class WatchedHouse(Uri collector) : LabHouse
    {
        protected override LeerlabsOptions Change(LeerlabsOptions options) => options with { Collector = collector };
    }
}
