using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.Live;

namespace Leerlabs.Web.SignIn;

/// <summary>Signing in as an example person. In a store without the mark of example data these addresses do not exist.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("/demo").AddEndpointFilter(OnlyWithExamples).WithTags("demo");
        demo.MapGet("/people", People).Produces<DemoPerson[]>().WithName("DemoPeople");
        demo.MapPost("/sign-in", SignIn).WithName("DemoSignIn");
    }

    private static async ValueTask<object?> OnlyWithExamples(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        return await services.GetRequiredService<StoreMark>().IsExample(context.HttpContext.RequestAborted)
            ? await next(context)
            : services.GetRequiredService<Problems>().Of(Refusal.NotFound());
    }

    private static async Task<IResult> People(IGrainHost host, HttpContext context) =>
        Results.Json(await DemoPeople.Of(host, context.RequestAborted), WireJson.Options);

    private static async Task<IResult> SignIn(DemoSignIn asked, IGrainHost host, SignIns signIns, Problems problems, HttpContext context)
    {
        var everyone = await DemoPeople.Of(host, context.RequestAborted);
        if (!everyone.Any(person => person.Id == asked.Person))
            return problems.Of(Refusal.NotFound("person-unknown"));

        return await signIns.Begin(context, asked.Person) is { } refusal ? problems.Of(refusal) : Results.NoContent();
    }

    private sealed record DemoSignIn(string Person);
}
