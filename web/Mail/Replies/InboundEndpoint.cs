using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;
using Microsoft.AspNetCore.Http.Features;

namespace Leerlabs.Web.Mail;

/// <summary>Where a mail server hands in the mail to the address for answers. What is not an answer is left, without a fault: the mail server need not try again.</summary>
internal static class InboundEndpoint
{
    /// <summary>A mail as it went over the line (RFC 5322).</summary>
    public const string ContentType = "message/rfc822";

    private const string Path = "/api/mail/inbound";

    public static void MapInbound(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Post).WithTags("mail").WithName("InboundMail").Produces<InboundReply>();

    /// <summary>A mail server has neither our origin nor JSON; the secret is its right, and no cookie counts. No page of another site can send this kind unasked.</summary>
    public static bool IsMail(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path == Path && request.ContentType?.Split(';')[0].Trim() == ContentType;

    private static async Task<IResult> Post(HttpContext context, InboundGate gate, ReplyDesk desk, Problems problems)
    {
        if (!gate.IsOpen)
            return problems.Of(Refusal.NotFound());

        var known = gate.Knows(context.Request);
        if (gate.Refuse(context, known) is { } busy)
            return problems.Of(busy);
        if (!known)
            return Results.Unauthorized();
        if (!IsMail(context.Request))
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = Limits.InboundMailBytes;
        var left = await desk.Take(await ReplyMail.Read(context.Request.Body, context.RequestAborted), context.RequestAborted);
        return left is { Code: RefusalCode.Unavailable } ? problems.Of(left) : TypedResults.Ok(new InboundReply(left is null, left?.Key));
    }
}

/// <param name="Taken">It was an answer, and the meeting has it.</param>
/// <param name="Why">Why it was left.</param>
internal sealed record InboundReply(bool Taken, string? Why);
