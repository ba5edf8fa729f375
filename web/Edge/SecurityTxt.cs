using System.Globalization;

namespace Leerlabs.Web.Edge;

internal static class SecurityTxt
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <summary>Whom to tell about a leak (RFC 9116); only when someone is named.</summary>
    public static void MapSecurityTxt(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<LeerlabsOptions>();
        if (options.SecurityContact is not { } contact)
            return;

        app.MapGet("/.well-known/security.txt", (TimeProvider time) => Results.Text(
            string.Create(CultureInfo.InvariantCulture, $"Contact: {contact}\nExpires: {(time.GetUtcNow() + Life).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: nl, en\n"),
            "text/plain")).ExcludeFromDescription();
    }
}
