using System.Collections.Concurrent;
using Leerlabs.Grains.Core;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>One live connection: whose it is and what it watches.</summary>
internal sealed class Reader(HubConnectionContext connection, Caller caller)
{
    public Caller Caller => caller;

    public string Id => connection.ConnectionId;

    public ConcurrentDictionary<GrainId, Watch> Watches { get; } = new();

    /// <summary>It came back with frames of before; said once.</summary>
    public bool CameBack { get; set; }

    public CancellationToken Closed => connection.ConnectionAborted;

    public ValueTask Write(SerializedHubMessage message) => connection.WriteAsync(message, connection.ConnectionAborted);

    /// <summary>Sends something and waits for nothing; a connection that is gone needs it no more.</summary>
    public void Tell(SerializedHubMessage message) =>
        Write(message).AsTask().ContinueWith(static gone => _ = gone.Exception, TaskContinuationOptions.OnlyOnFaulted);

    /// <summary>Closes the connection; a browser comes back by itself with its sequence numbers.</summary>
    public void Cut() => connection.Abort();

    /// <summary>Closes it because it reads too slowly.</summary>
    public void CutOff()
    {
        LiveMeter.CutOffSlowReader();
        Cut();
    }
}
