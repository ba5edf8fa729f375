using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;

namespace Leerlabs.Orleans.Tests.Hosting;

/// <summary>The lines of one silo to the others. Once cut they are broken, both ways, and no new one holds.</summary>
internal sealed class SiloLines
{
    private readonly ConcurrentDictionary<ConnectionContext, bool> _open = new();
    private volatile bool _cut;

    public void Lay(ISiloBuilder silo) => silo.Configure<SiloConnectionOptions>(options =>
    {
        options.ConfigureSiloInboundConnection(line => line.Use(Hold));
        options.ConfigureSiloOutboundConnection(line => line.Use(Hold));
    });

    public void Cut()
    {
        _cut = true;
        foreach (var line in _open.Keys)
            line.Abort();
    }

    private ConnectionDelegate Hold(ConnectionDelegate next) => async line =>
    {
        _open[line] = true;
        if (_cut)
            line.Abort();

        try
        {
            await next(line);
        }
        finally
        {
            _open.TryRemove(line, out _);
        }
    };
}
