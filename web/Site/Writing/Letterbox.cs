using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Site.Writing;

/// <summary>
/// What visitors send with a form: so many from one address, and nothing from who fills in a field that nobody sees. Whoever is signed in is named by
/// their session, never by what the form says.
/// </summary>
internal sealed class Letterbox(IGrainHost host, Door door)
{
    /// <summary>The field that only machines fill in.</summary>
    public const string Trap = "website";

    /// <param name="make">The fact, given who is signed in.</param>
    public async Task<Refusal?> Post(HttpContext context, Func<string?, LibraryFact> make, CancellationToken cancellation)
    {
        if (!context.Request.HasFormContentType)
            return Refusal.Invalid("invalid");
        if (context.Request.Form[Trap].Any(text => !string.IsNullOrEmpty(text)))
            return null;
        if (door.Refuse(context) is { } tooMany)
            return tooMany;

        var fact = make(Caller.Of(context.User)?.Person) with { CommandId = $"{Guid.CreateVersion7()}" };
        var answer = await host.Tell(LibraryRules.Main, fact, cancellation);
        return answer.Succeeded ? null : answer.Refusal;
    }
}
