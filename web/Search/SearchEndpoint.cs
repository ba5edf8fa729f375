using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Search;

/// <summary>Search in the logs of one's own leerlabs.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapGet("/search", Get).Produces<SearchReply>().WithName("Search");

    private static async Task<IResult> Get([AsParameters] SearchParameters asked, HttpContext context, SearchDesk desk, Problems problems) =>
        problems.Answer(await desk.Find(Caller.Of(context.User)!, asked, context.RequestAborted), reply => reply);
}
