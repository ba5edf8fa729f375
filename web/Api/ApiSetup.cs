using System.Text.Json;
using Leerlabs.Web.Api.Exports;
using Leerlabs.Web.Day;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Files;
using Leerlabs.Web.Live;
using Leerlabs.Web.Planning;
using Leerlabs.Web.Search;
using Leerlabs.Web.Sharing;
using Leerlabs.Web.Starting;
using Leerlabs.Web.Telemetry;

namespace Leerlabs.Web.Api;

/// <summary>The HTTP side of the protocol (docs/protocol.md, "HTTP").</summary>
internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<Problems>()
        .AddSingleton<SchoolExport>()
        .AddSingleton<ProgrammeFile>()
        .AddSingleton<LeerlabExport>()
        .AddSingleton<BoardAudit>()
        .AddSingleton<NewsCount>()
        .ConfigureHttpJsonOptions(options => Strict(WireJson.Configure(options.SerializerOptions)))
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
        .AddOpenApi("v1");

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").RequireAuthorization().WithTags("api");
        api.MapGrains();
        api.MapMe();
        api.MapTime();
        api.MapNews();
        api.MapExports();
        api.MapAudit();
        api.MapStatus();
        api.MapSearch();
        api.MapSharing();
        api.MapFiles();
        api.MapStarting();
        api.MapPlanning();
        api.MapCalendars();
        routes.MapOpenApi("/openapi/{documentName}.json");
    }

    // What someone sends has every field that it must have.
    private static void Strict(JsonSerializerOptions options) =>
        (options.RespectNullableAnnotations, options.RespectRequiredConstructorParameters) = (true, true);
}
