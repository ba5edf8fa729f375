using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Feeds;

/// <summary>Calendars for other programs: a person's own, of one leerlab, and one meeting to download.</summary>
internal static class FeedEndpoints
{
    public const string Prefix = "/calendar";

    /// <summary>Without signing in: the address itself is the secret.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Prefix}/{{token}}.ics", Own).WithTags("calendar").WithName("Calendar");
        routes.MapGet($"{Prefix}/{{token}}/{{leerlab}}.ics", OfLeerlab).WithTags("calendar").WithName("LeerlabCalendar");
    }

    public static void MapCalendars(this IEndpointRouteBuilder api)
    {
        api.MapPost("/calendar/renew", Renew).Produces<NewAddress>().WithName("RenewCalendar");
        api.MapGet("/appointments/{appointment}/calendar", Talk).Produces<string>(contentType: CalendarAnswer.MediaType).WithName("AppointmentCalendar");
        api.MapGet("/meetings/{meeting}/calendar", Download).Produces<string>(contentType: CalendarAnswer.MediaType).WithName("MeetingCalendar");
    }

    private static Task<IResult> Own(string token, HttpContext context, FeedAddresses addresses, FeedReader reader, Sentences sentences, Problems problems, People people, TimeProvider time) =>
        Feed(token, null, context, new(addresses, reader, sentences, problems, people, time));

    private static Task<IResult> OfLeerlab(
        string token, string leerlab, HttpContext context, FeedAddresses addresses, FeedReader reader, Sentences sentences, Problems problems, People people, TimeProvider time) =>
        Feed(token, leerlab, context, new(addresses, reader, sentences, problems, people, time));

    private static async Task<IResult> Feed(string token, string? leerlab, HttpContext context, Desk desk)
    {
        if (await desk.Addresses.Find(token, context.RequestAborted) is not { } found || (leerlab is not null && !Ids.IsPart(leerlab)))
            return desk.Problems.Of(Refusal.NotFound());
        if ((await desk.People.Known($"{found.Person}"))!.Reads.Refuse() is { } refusal)
            return desk.Problems.Of(refusal);

        var membership = leerlab is null ? default : found.Documents.GetValueOrDefault($"membership/{leerlab}");
        if (leerlab is not null && membership.Text("name") is null)
            return desk.Problems.Of(Refusal.NotFound());

        var events = await desk.Reader.Read(found.Person, found.Documents, leerlab is null ? null : new GrainId("leerlab", leerlab), context.RequestAborted);
        var name = membership.Text("name") ?? desk.Sentences.Say(found.Documents["person"].Text("language"), "calendar.name");
        return CalendarAnswer.Of(new("PUBLISH", events, name, $"{leerlab ?? found.Person.Key}@calendar.leerlabs"), desk.Time.GetUtcNow());
    }

    private static async Task<IResult> Renew(HttpContext context, FeedAddresses addresses) =>
        TypedResults.Ok(new NewAddress(await addresses.New(Caller.Of(context.User)!.Grain, context.RequestAborted)));

    private static async Task<IResult> Download(string meeting, HttpContext context, MeetingEvents events, People people, Problems problems, TimeProvider time)
    {
        var caller = Caller.Of(context.User)!;
        var person = (await people.Known(caller.Person))!;
        if (!GrainId.TryParse($"meeting/{meeting}", out var grain))
            return problems.Of(Refusal.NotFound());

        return await events.Of(grain, caller.Actor, person.Language, context.RequestAborted) is { } one
            ? CalendarAnswer.Of(new("PUBLISH", [one]), time.GetUtcNow(), $"{meeting}.ics")
            : problems.Of(Refusal.NotFound());
    }

    // Only the two have it among their own things.
    private static async Task<IResult> Talk(string appointment, HttpContext context, MeetingEvents events, IGrainHost host, People people, Problems problems, TimeProvider time)
    {
        var caller = Caller.Of(context.User)!;
        var own = host.All<OwnAppointment>("person", await host.Read(caller.Grain, context.RequestAborted)).FirstOrDefault(one => one.Id == OwnAppointment.IdOf(appointment));
        if (own is null)
            return problems.Of(Refusal.NotFound());

        var one = await events.Appointment(own, (await people.Known(caller.Person))!.Language, context.RequestAborted);
        return CalendarAnswer.Of(new("PUBLISH", [one]), time.GetUtcNow(), $"{appointment}.ics");
    }

    private sealed record Desk(FeedAddresses Addresses, FeedReader Reader, Sentences Sentences, Problems Problems, People People, TimeProvider Time);
}

/// <param name="Calendar">The path of the person's calendar.</param>
internal sealed record NewAddress(string Calendar);
