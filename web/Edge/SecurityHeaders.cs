namespace Leerlabs.Web.Edge;

/// <summary>Headers of every answer (Edustandaard UBV Security Headers; nothing inline, nothing from elsewhere).</summary>
internal static class SecurityHeaders
{
    public static Task Invoke(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/demo"))
            headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(context);
    }

    private static string Policy(HttpRequest request) =>
        $"default-src 'self'; img-src 'self' data: blob:; connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
}
