using System.Collections.Concurrent;
using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;

namespace Leerlabs.Web.SignIn;

/// <summary>Slows down who tries to come in again and again from one address.</summary>
internal sealed class Door(LeerlabsOptions options, TimeProvider time, Problems problems)
{
    private readonly ConcurrentDictionary<IPAddress, Bucket> _buckets = new();

    /// <summary>Puts the door before addresses.</summary>
    public static EndpointFilterDelegate Filter(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var door = factory.ApplicationServices.GetRequiredService<Door>();
        return context => door.Enter(context, next);
    }

    public void Forget()
    {
        foreach (var bucket in _buckets)
            if (bucket.Value.IsFull)
                _buckets.TryRemove(bucket);
    }

    /// <summary>Counts a try; a refusal when there were too many.</summary>
    public Refusal? Refuse(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return _buckets.GetOrAdd(address, _ => new(options.Door.Burst, options.Door.PerSecond, time)).Refuse();
    }

    private async ValueTask<object?> Enter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refuse(context.HttpContext) is { } refusal ? problems.Of(refusal) : await next(context);
}
