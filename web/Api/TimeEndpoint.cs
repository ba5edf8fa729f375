namespace Leerlabs.Web.Api;

/// <summary>The server's clock, so that a screen knows how far its own is off: the timer of a meeting says instants of the server.</summary>
internal static class TimeEndpoint
{
    public static void MapTime(this IEndpointRouteBuilder routes) => routes
        .MapGet("/time", (TimeProvider time) => new ServerTime(time.GetUtcNow())).Produces<ServerTime>().WithName("Time");
}

internal sealed record ServerTime(DateTimeOffset Now);
