using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Sharing;

/// <summary>What must be looked at before an answer is shared with everybody.</summary>
internal static class SharingEndpoint
{
    public static IServiceCollection AddSharing(this IServiceCollection services) => services.AddSingleton<NameCheck>().AddSingleton<HouseNames>();

    public static void MapSharing(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/expert-requests/{request}/names", Look).Produces<NameReply>().WithName("FindNamesInAnswer");

    private static async Task<IResult> Look(string request, NameRequest asked, NameCheck check, Problems problems, HttpContext context) =>
        problems.Answer(await check.Look(Caller.Of(context.User)!, request, asked, context.RequestAborted), reply => reply);
}
