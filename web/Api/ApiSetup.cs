using Leerlabs.Web.Live;

namespace Leerlabs.Web.Api;

/// <summary>The HTTP side of the protocol (docs/protocol.md, "HTTP").</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<Problems>()
        .AddSingleton<SchoolExport>()
        .AddSingleton<BoardAudit>()
        .ConfigureHttpJsonOptions(options => WireJson.Configure(options.SerializerOptions))
        .AddOpenApi("v1");

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireAuthorization().WithTags("api");
        api.MapGrains();
        api.MapMe();
        api.MapExports();
        api.MapAudit();
        routes.MapOpenApi("/openapi/{documentName}.json");
    }
}
