using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api;

/// <summary>The hub's twin, for where WebSockets do not get through: the same calls, the same answers, the same refusals.</summary>
internal static class GrainEndpoints
{
    public static void MapGrains(this IEndpointRouteBuilder routes)
    {
        var grain = routes.MapGroup("/grains/{kind}/{key}");
        grain.MapPost("/commands", Send).Accepts<JsonElement>("application/json").Produces<Receipt>().WithName("Send");
        grain.MapGet("/", Watch).Produces<WatchAnswer>().WithName("Watch");
        grain.MapGet("/pages/{type}", Page).Produces<PageReply>().WithName("Page");
    }

    private static async Task<IResult> Send(string kind, string key, HttpContext context, Desk desk, Problems problems)
    {
        if (!GrainId.TryParse($"{kind}/{key}", out var grain))
            return problems.Of(Refusal.NotFound());

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var command = body.GetBuffer().AsMemory(0, (int)body.Length);
        return problems.Answer(await desk.Send(Caller.Of(context.User)!, grain, command, context.RequestAborted), receipt => receipt);
    }

    private static async Task<IResult> Watch(
        string kind, string key, long? after, HttpContext context, Access access, AuditTrail audit, People people, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!GrainId.TryParse($"{kind}/{key}", out var grain))
            return problems.Of(Refusal.NotFound());
        if (await Hurried(people, caller) is { } refusal)
            return problems.Of(refusal);

        var opening = await access.Open(grain, caller.Actor, after ?? 0, context.RequestAborted);
        if (opening.Succeeded)
            audit.Opened(caller, grain);
        return problems.Answer(opening, value => WatchAnswer.Of(grain, value));
    }

    private static async Task<IResult> Page(
        string kind, string key, string type, [AsParameters] PageParameters parameters, HttpContext context, Desk desk, People people, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!GrainId.TryParse($"{kind}/{key}", out var grain))
            return problems.Of(Refusal.NotFound());
        if (await Hurried(people, caller) is { } refusal)
            return problems.Of(refusal);
        if (!parameters.TryRead(type, out var request))
            return problems.Of(Refusal.Invalid("invalid", "filter"));

        return problems.Answer(await desk.Page(caller, grain, request, context.RequestAborted), PageReply.Of);
    }

    private static async Task<Refusal?> Hurried(People people, Caller caller) => (await people.Known(caller.Person))?.Reads.Refuse();
}
