using System.Net;

namespace Leerlabs.Web.Edge;

/// <summary>Behind a proxy: requests are for the address that people use, whatever the proxy asked for.</summary>
internal sealed class PublicOrigin(RequestDelegate next, Uri origin)
{
    public Task Invoke(HttpContext context)
    {
        context.Request.Scheme = origin.Scheme;
        context.Request.Host = new HostString(origin.Authority);
        // The proxy puts the address that it saw at the end; what stands before it is anyone's claim.
        if (IPAddress.TryParse($"{context.Request.Headers["X-Forwarded-For"]}".Split(',')[^1].Trim(), out var address))
            context.Connection.RemoteIpAddress = address;
        return next(context);
    }
}
