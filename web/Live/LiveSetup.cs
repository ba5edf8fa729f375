using Leerlabs.Grains.Core;
using Leerlabs.Web.Live.Presence;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>The live protocol at <c>/live</c> (design 5).</summary>
internal static class LiveSetup
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan ClientTimeout = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.KeepAliveInterval = KeepAlive;
            options.ClientTimeoutInterval = ClientTimeout;
            options.MaximumParallelInvocationsPerClient = Limits.CallsAtOnce;
            options.MaximumReceiveMessageSize = Limits.MessageBytes;
            options.AddFilter<HubFaults>();
        }).AddJsonProtocol(options => WireJson.Configure(options.PayloadSerializerOptions));
        return services
            .AddSingleton<HubFaults>().AddSingleton<Access>().AddSingleton<Rechecks>().AddSingleton<Feeds>().AddSingleton<Watching>().AddSingleton<Desk>()
            .AddSingleton<Places>().AddSingleton<PresenceDesk>()
            .AddSingleton<Readers>().AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<Readers>())
            .AddHostedService<LiveClock>();
    }

    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapHub<LiveHub>("/live", options => options.Transports = HttpTransportType.WebSockets).RequireAuthorization();
}
