using System.Collections.Concurrent;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>
/// The live connections of this node. SignalR's own manager only knows connections by id and sends to groups one after the other; here each is
/// taken hold of when it opens, so that every watch writes to it by itself (design 4.7).
/// </summary>
internal sealed class Readers(Watching watching, People people, ILogger<DefaultHubLifetimeManager<LiveHub>> logger)
    : DefaultHubLifetimeManager<LiveHub>(logger)
{
    private readonly ConcurrentDictionary<string, Reader> _readers = new();

    public static Reader Of(HubCallerContext context) => (Reader)context.Items[typeof(Reader)]!;

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        var reader = new Reader(connection, Caller.Of(connection.User)!);
        connection.Items[typeof(Reader)] = reader;
        _readers[reader.Id] = reader;
        LiveMeter.Connected();
        await base.OnConnectedAsync(connection);

        // The session may have ended while the connection opened; from here on its end closes it.
        if (!await people.IsLive(reader.Caller))
            reader.Cut();
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (_readers.TryRemove(connection.ConnectionId, out var reader))
        {
            LiveMeter.Disconnected();
            await watching.EndAll(reader);
        }

        await base.OnDisconnectedAsync(connection);
    }

    /// <summary>Every connection.</summary>
    public IEnumerable<Reader> All => _readers.Values;

    /// <summary>The connections of a person.</summary>
    public IEnumerable<Reader> Of(string person) => _readers.Values.Where(reader => reader.Caller.Person == person);

    /// <summary>Someone is connected as this person.</summary>
    public bool Has(string person) => Of(person).Any();
}
