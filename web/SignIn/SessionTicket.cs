using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Leerlabs.Web.SignIn;

/// <summary>The cookie of a session: who and which session, readable by this house only.</summary>
internal sealed class SessionTicket(IDataProtectionProvider protection)
{
    public const string PlainName = "leerlabs";
    public const string SecureName = "__Host-leerlabs";

    private readonly IDataProtector _protector = protection.CreateProtector("leerlabs.session.v1");

    public Caller? Read(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(Name(context), out var cookie))
            return null;

        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var person, var session] ? new(person, session) : null;
        }
        catch (CryptographicException)
        {
            // Of an older key, or not ours: as good as none.
            return null;
        }
    }

    public void Give(HttpContext context, Caller caller, TimeSpan life) =>
        context.Response.Cookies.Append(Name(context), _protector.Protect($"{caller.Person} {caller.Session}"), Cookie(context, life));

    public static void TakeBack(HttpContext context) => context.Response.Cookies.Delete(Name(context), Cookie(context, null));

    private static string Name(HttpContext context) => context.Request.IsHttps ? SecureName : PlainName;

    private static CookieOptions Cookie(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = life,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
