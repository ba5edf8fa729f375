using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Leerlabs.Web.Starting;

/// <summary>Starting a programme from a file, for its managers.</summary>
internal static class StartEndpoints
{
    private const long MostBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    public static void MapStarting(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/programme/file").WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        files.MapPost("/look", Look).Produces<StartReport>().WithName("LookAtProgrammeFile");
        files.MapPost("/start", Start).Produces<string>(contentType: "application/x-ndjson").WithName("StartProgrammeFile");
    }

    private static async Task<IResult> Look(StartRequest request, HttpContext context, IGrainHost host, ProgrammeFile file, People people, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!await Manages(host, caller, context.RequestAborted))
            return problems.Of(Refusal.Forbidden());

        return problems.Answer(await file.Look(request.File, await Language(people, caller), context.RequestAborted), report => report);
    }

    private static async Task<IResult> Start(StartRequest request, HttpContext context, IGrainHost host, ProgrammeFile file, People people, Problems problems, AuditTrail audit)
    {
        var caller = Caller.Of(context.User)!;
        if (!await Manages(host, caller, context.RequestAborted))
            return problems.Of(Refusal.Forbidden());

        audit.Started(caller);
        var (done, of) = (0, 0);
        // Who closes the page does not stop what was begun.
        var start = file.Start(
            request.File, await Language(people, caller), caller.Person, request.RenewLinks, (now, all) => (done, of) = (now, all), CancellationToken.None);
        return Results.Stream(body => Tell(body, start, () => (done, of), problems, context), "application/x-ndjson");
    }

    // Lines of JSON: how far it is, now and then, and at last what was done.
    private static async Task Tell(Stream body, Task<Result<StartReport>> start, Func<(int Done, int Of)> progress, Problems problems, HttpContext context)
    {
        while (await Task.WhenAny(start, Task.Delay(Tick, context.RequestAborted)) != start && !context.RequestAborted.IsCancellationRequested)
            await Line(body, new { progress().Done, progress().Of }, context.RequestAborted);

        var result = await start;
        await Line(body, result.Succeeded ? new { Report = result.Value } : new { Refusal = await problems.Wire(context, result.Refusal) }, context.RequestAborted);
    }

    private static async Task Line(Stream body, object line, CancellationToken cancellation)
    {
        await body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, WireJson.Options), cancellation);
        await body.WriteAsync("\n"u8.ToArray(), cancellation);
        await body.FlushAsync(cancellation);
    }

    private static async Task<bool> Manages(IGrainHost host, Caller caller, CancellationToken cancellation) =>
        (await host.Read(StoreMark.Programme, cancellation)).OfType("manager").Any(manager => manager.Text("person") == caller.Person);

    private static async Task<string> Language(People people, Caller caller) => (await people.Known(caller.Person))?.Language ?? "nl";
}

/// <param name="File">The bytes of the file, in base64.</param>
internal sealed record StartRequest(byte[] File, bool RenewLinks = false);
