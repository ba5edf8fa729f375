using System.Security.Claims;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.SignIn;

/// <summary>Who is signed in, and through which session.</summary>
internal sealed record Caller(string Person, string Session)
{
    private const string SessionClaim = "session";

    public Actor Actor => Actor.Person(Person);

    public GrainId Grain => GrainId.Parse(Person);

    public static Caller? Of(ClaimsPrincipal? principal) =>
        principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } person ? new(person, principal.FindFirstValue(SessionClaim)!) : null;

    public ClaimsPrincipal Principal(string scheme) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Person), new(SessionClaim, Session)], scheme));
}
