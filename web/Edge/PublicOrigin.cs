namespace Leerlabs.Web.Edge;

/// <summary>Behind a proxy: requests are for the address that people use, whatever the proxy asked for.</summary>
internal sealed class PublicOrigin(RequestDelegate next, Uri origin)
{
    public Task Invoke(HttpContext context)
    {
        context.Request.Scheme = origin.Scheme;
        context.Request.Host = new HostString(origin.Authority);
        return next(context);
    }
}
