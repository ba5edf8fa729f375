using Leerlabs.Web.Polls;

namespace Leerlabs.Web.Search;

/// <summary>Search in the library, without signing in; one address that asks without end is slowed down.</summary>
internal static class LibraryEndpoint
{
    public static void MapLibrarySearch(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/api/library").AddEndpointFilterFactory(GuestDoor.Filter).WithTags("library")
            .MapGet("/search", Get).Produces<LibraryAnswer>().WithName("SearchLibrary");

    private static async Task<IResult> Get([AsParameters] LibraryParameters asked, ILibrarySearch search, HttpContext context) =>
        Results.Ok(await search.Find(asked.Question, context.RequestAborted));
}
