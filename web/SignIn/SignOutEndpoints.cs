namespace Leerlabs.Web.SignIn;

internal static class SignOutEndpoints
{
    public static void MapSignOut(this IEndpointRouteBuilder routes)
    {
        var signOut = routes.MapGroup("/api").RequireAuthorization().WithTags("sign-in");
        signOut.MapPost("/sign-out", (HttpContext context, SignIns signIns) => signIns.End(context, Caller.Of(context.User)!)).WithName("SignOut");
        signOut.MapPost("/sign-out-everywhere", (HttpContext context, SignIns signIns) => signIns.EndAll(context, Caller.Of(context.User)!))
            .WithName("SignOutEverywhere");
    }
}
