using System.Text.Encodings.Web;
using Leerlabs.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Leerlabs.Web.SignIn;

/// <summary>Signs in by the session cookie, as long as the session lives on the server.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionTicket ticket, People people, Problems problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        ticket.Read(Context) is not { } caller ? AuthenticateResult.NoResult()
        : await people.IsLive(caller) ? AuthenticateResult.Success(new(caller.Principal(Name), Name))
        : AuthenticateResult.Fail("The session has ended.");

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => problems.NotSignedIn(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => problems.Forbidden(Context);
}
