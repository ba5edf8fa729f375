using System.Net;
using System.Net.Sockets;
using Leerlabs.Cli.Serving;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests.Serving;

public sealed class ServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    [Fact]
    public async Task It_says_where_it_is_when_it_is_ready_and_stops_when_told()
    {
        await using (var server = await TestServer.Start(_folder.Path, Data))
        {
            using var client = new HttpClient();
            Assert.True((await client.GetAsync(new Uri(server.Page, "/health/ready"))).IsSuccessStatusCode);
        }

        await using var free = await Engine.Open(Data, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
    }

    [Fact]
    public async Task An_empty_store_prints_a_link_for_the_first_manager()
    {
        await using var server = await TestServer.Start(_folder.Path, Data);
        Assert.Contains("/uitnodiging#programme/main/", await server.Said("The first manager"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_a_sentence_and_nothing_is_made()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var options = new ServerOptions(Data, "127.0.0.1", ((IPEndPoint)other.LocalEndpoint).Port, Empty: true, Open: false);
        using var output = new StringWriter();
        var refused = await Assert.ThrowsAsync<CliException>(() => new Server(new ProjectFolder(_folder.Path), options, output).Run(CancellationToken.None));
        Assert.Contains("choose another one with --port", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("127.0.0.1", "http://127.0.0.1:81")]
    [InlineData("0.0.0.0", "http://localhost:81")]
    [InlineData("::", "http://localhost:81")]
    [InlineData("::1", "http://[::1]:81")]
    public void The_printed_address_can_be_opened_on_this_machine(string listen, string page) =>
        Assert.Equal(page, new ServerOptions("", listen, 0, Empty: true, Open: false).Page(new Uri("http://[::]:81")));

    public void Dispose() => _folder.Dispose();
}
