using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Live;

public sealed class CursorTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Every_frame_comes_once_and_in_order_under_a_burst_of_writers()
    {
        await using var reader = await house.Connect(house.Emma);
        var start = (await reader.Watch(house.Lab.Log)).GetProperty("seq").GetInt64();
        await using var sanne = await house.Connect(house.Sanne);
        await using var bram = await house.Connect(house.Bram);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            (number % 2 == 0 ? sanne : bram).Send(house.Lab.Log, Commands.AddEntry(Town.New(), $"Nummer {number}."))));
        var frames = await reader.FramesUntil(house.Lab.Log, receipts.Max(receipt => receipt.GetProperty("seq").GetInt64()));

        Assert.Equal(Enumerable.Range(1, 200).Select(number => start + number), frames.Select(frame => frame.GetProperty("seq").GetInt64()));
    }

    [Fact]
    public async Task Reader_that_stopped_reading_holds_up_nobody_and_is_cut_off()
    {
        await using var healthy = await house.Connect(house.Emma);
        await using var writer = await house.Connect(house.Sanne);
        using var stuck = await StuckReader();
        await healthy.Watch(house.Lab.Log);
        var text = new string('x', 19_000);

        // More than the stuck one's line and our limit hold together, while nothing is read there.
        for (var number = 0; number < 400; number++)
        {
            var receipt = await writer.Send(house.Lab.Log, Commands.AddEntry(Town.New(), text));
            await healthy.FramesUntil(house.Lab.Log, receipt.GetProperty("seq").GetInt64());
        }

        Assert.True(await Ends(stuck), "The stuck reader is still connected.");
    }

    [Fact]
    public async Task Watch_that_may_have_missed_frames_catches_up_from_its_own_place_and_goes_on()
    {
        await using var reader = await house.Connect(house.Emma);
        await using var writer = await house.Connect(house.Sanne);
        var start = (await reader.Watch(house.Lab.Log)).GetProperty("seq").GetInt64();
        var feed = house.Of<Web.Live.Feeds>().All.Single(one => $"{one.Grain}" == house.Lab.Log);
        await writer.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Voor de breuk."));

        feed.OnBroken(GrainId.Parse(house.Lab.Log));
        var receipt = await writer.Send(house.Lab.Log, Commands.AddEntry(Town.New(), "Na de breuk."));
        var frames = await reader.FramesUntil(house.Lab.Log, receipt.GetProperty("seq").GetInt64());

        Assert.Equal([start + 1, start + 2], frames.Select(frame => frame.GetProperty("seq").GetInt64()).Distinct());
        Assert.DoesNotContain(reader.SoFar(), said => said.Target == "Revoked");
    }

    [Fact]
    public async Task Connection_that_comes_and_goes_leaves_no_feed_behind()
    {
        var feeds = house.Of<Web.Live.Feeds>();
        var person = await house.Town.Member(await house.Town.Leerlab(house.Manager), "Even", Grains.Core.Roles.Role.Chair);
        var client = await house.Connect(person);
        await client.Watch(person);
        Assert.Contains(feeds.All, feed => $"{feed.Grain}" == person);

        await client.DisposeAsync();

        // The next connection of the house is served after the first is cleared away, or waits until it is.
        while (feeds.All.Any(feed => $"{feed.Grain}" == person))
            await Task.Yield();
    }

    private async Task<ClientWebSocket> StuckReader()
    {
        using var visitor = await house.Town.SignIn(house.Bram);
        var socket = new ClientWebSocket();
        socket.Options.Cookies = visitor.Cookies;
        await socket.ConnectAsync(new UriBuilder(visitor.Address) { Scheme = "ws", Path = "/live" }.Uri, CancellationToken.None);
        await Say(socket, new { protocol = "json", version = 1 });
        await Say(socket, new { type = 1, invocationId = "1", target = "Watch", arguments = new object[] { house.Lab.Log, 0 } });
        var heard = "";
        var buffer = new byte[64 * 1024];
        while (!heard.Contains("\"invocationId\":\"1\"", StringComparison.Ordinal))
            heard += Encoding.UTF8.GetString(buffer, 0, (await socket.ReceiveAsync(buffer, CancellationToken.None)).Count);
        return socket;
    }

    private static Task Say(ClientWebSocket socket, object message) => socket.SendAsync(
        Encoding.UTF8.GetBytes($"{JsonSerializer.Serialize(message)}{(char)0x1e}"), WebSocketMessageType.Text, true, CancellationToken.None);

    // What was under way before the cut may still be read; then there is nothing more.
    private static async Task<bool> Ends(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
                continue;
            return true;
        }
        catch (WebSocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
