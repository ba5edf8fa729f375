using System.Net;
using System.Net.Sockets;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>A port that nobody listens on, held until it is disposed. Orleans has no port 0.</summary>
internal sealed class FreePort : IDisposable
{
    private readonly Socket _held = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <exception cref="NodeException">The wanted port is taken.</exception>
    public FreePort(int wanted, IPAddress address)
    {
        try
        {
            _held.Bind(new IPEndPoint(address, wanted));
        }
        catch (SocketException taken)
        {
            _held.Dispose();
            throw new NodeException($"Port {wanted} on {address} can't be used: {taken.Message}");
        }
    }

    public int Number => ((IPEndPoint)_held.LocalEndPoint!).Port;

    public void Dispose() => _held.Dispose();
}
