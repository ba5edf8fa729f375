using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>What the links in mails do, without signing in. Opening a link changes nothing: scanners open links.</summary>
internal static class MailEndpoints
{
    public static void MapMail(this IEndpointRouteBuilder routes)
    {
        var mail = routes.MapGroup("/api/mail").AddEndpointFilterFactory(Door.Filter).WithTags("mail");
        mail.MapPost("/confirm", Confirm).WithName("ConfirmMailAddress");
        mail.MapPost("/stop", Stop).WithName("StopMail");
        routes.MapInbound();
        routes.MapPost(MailLinks.StopPath, OneClick).AddEndpointFilterFactory(Door.Filter).ExcludeFromDescription();
    }

    private static async Task<IResult> Confirm(MailToken token, MailLinks links, IGrainHost host, Problems problems, CancellationToken cancellation) =>
        links.ReadConfirm(token.Token) is { } confirmed
            ? await Tell(host, problems, confirmed.Person, new ConfirmMailAddress(confirmed.Address), cancellation)
            : problems.Of(Refusal.Conflict("mail-link-old"));

    private static Task<IResult> Stop(MailToken token, MailLinks links, IGrainHost host, Problems problems, CancellationToken cancellation) =>
        End(token.Token, links, host, problems, cancellation);

    /// <summary>By the mail program itself (RFC 8058): a form of one field, without cookies.</summary>
    private static Task<IResult> OneClick(string? t, MailLinks links, IGrainHost host, Problems problems, CancellationToken cancellation) =>
        End(t ?? "", links, host, problems, cancellation);

    private static async Task<IResult> End(string token, MailLinks links, IGrainHost host, Problems problems, CancellationToken cancellation) =>
        links.ReadStop(token) is { } stopped
            ? await Tell(host, problems, stopped.Grain, stopped.Guest is { } guest ? new StopGuestMail(guest) : new StopMail(), cancellation)
            : problems.Of(Refusal.Conflict("mail-link-old"));

    private static async Task<IResult> Tell(IGrainHost host, Problems problems, GrainId grain, Command command, CancellationToken cancellation)
    {
        var answer = await host.Tell(grain, command with { CommandId = $"{Guid.CreateVersion7()}" }, cancellation);
        return answer.Succeeded ? Results.NoContent() : problems.Of(answer.Refusal);
    }
}

/// <summary>The word from the link.</summary>
internal sealed record MailToken(string Token);
