using Leerlabs.Grains.Core;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Api;

/// <summary>Refusals over HTTP: problem details with the members of a refusal (RFC 9457; docs/protocol.md).</summary>
internal sealed class Problems(Sentences sentences, People people)
{
    public static int Status(RefusalCode code) => code switch
    {
        RefusalCode.Invalid => StatusCodes.Status400BadRequest,
        RefusalCode.Forbidden => StatusCodes.Status403Forbidden,
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.Conflict => StatusCodes.Status409Conflict,
        RefusalCode.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>The value, or the refusal as a problem.</summary>
    public IResult Answer<T, TWire>(Result<T> result, Func<T, TWire> wire) =>
        result.Succeeded ? Results.Json(wire(result.Value), WireJson.Options) : Of(result.Refusal);

    public IResult Of(Refusal refusal) => new Problem(this, refusal, Status(refusal.Code));

    public Task NotSignedIn(HttpContext context) =>
        Write(context, Refusal.Forbidden("not-signed-in"), StatusCodes.Status401Unauthorized);

    public Task Forbidden(HttpContext context) => Write(context, Refusal.Forbidden(), StatusCodes.Status403Forbidden);

    public Task Write(HttpContext context, Refusal refusal) => Write(context, refusal, Status(refusal.Code));

    /// <summary>A refusal in the language of who asks, for an answer that has begun.</summary>
    public async Task<RefusalJson> Wire(HttpContext context, Refusal refusal) => sentences.Wire(refusal, await Language(context));

    public async Task Write(HttpContext context, Refusal refusal, int status)
    {
        var wire = sentences.Wire(refusal, await Language(context));
        context.Response.StatusCode = status;
        if (wire.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = $"{Math.Ceiling(seconds)}";
        var body = new ProblemJson("about:blank", wire.Message, status, wire.Code, wire.Message, wire.Key, wire.Field, wire.RetryAfter);
        await context.Response.WriteAsJsonAsync(body, WireJson.Options, "application/problem+json", context.RequestAborted);
    }

    // Who is not signed in, is spoken to in the browser's language.
    private async Task<string> Language(HttpContext context) =>
        Caller.Of(context.User) is { } caller && (await people.Known(caller.Person))?.Language is { } language ? language
        : $"{context.Request.Headers.AcceptLanguage}".StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
        : Sentences.Dutch;

    private sealed record Problem(Problems Problems, Refusal Refusal, int Status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Problems.Write(httpContext, Refusal, Status);
    }
}

internal sealed record ProblemJson(string Type, string Title, int Status, string Code, string Message, string Key, string? Field, double? RetryAfter);
