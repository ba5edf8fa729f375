using System.Collections.Concurrent;
using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Polls;

/// <summary>Slows down one address that asks without end. Guests of one school come from one address, and each of them waits for news.</summary>
internal sealed class GuestDoor(TimeProvider time, Problems problems)
{
    private readonly ConcurrentDictionary<IPAddress, Bucket> _buckets = new();

    /// <summary>Puts the door before addresses.</summary>
    public static EndpointFilterDelegate Filter(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var door = factory.ApplicationServices.GetRequiredService<GuestDoor>();
        return context => door.Enter(context, next);
    }

    /// <summary>Counts a question; a refusal when there were too many.</summary>
    public Refusal? Refuse(HttpContext context)
    {
        Forget();
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return _buckets.GetOrAdd(address, _ => new(Limits.CommandBurst, Limits.CommandsPerSecond, time)).Refuse();
    }

    private async ValueTask<object?> Enter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refuse(context.HttpContext) is { } refusal ? problems.Of(refusal) : await next(context);

    private void Forget()
    {
        if (_buckets.Count > 1_000)
            foreach (var bucket in _buckets)
                if (bucket.Value.IsFull)
                    _buckets.TryRemove(bucket);
    }
}
