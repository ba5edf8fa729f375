using System.Text.Json;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api;

/// <summary>Who am I, and where do I belong.</summary>
internal static class MeEndpoint
{
    private static readonly TimeSpan RenewAfter = TimeSpan.FromDays(1);

    public static void MapMe(this IEndpointRouteBuilder routes) => routes.MapGet("/me", Get).Produces<Me>().WithName("Me");

    private static async Task<IResult> Get(HttpContext context, People people, StoreMark mark, SignIns signIns, FeedAddresses calendars, TimeProvider time)
    {
        var caller = Caller.Of(context.User)!;
        var person = (await people.Known(caller.Person))!;
        if (time.GetUtcNow() - person.Since(caller.Session) > RenewAfter)
            await signIns.Renew(context, caller);

        return Results.Json(
            Me.Of(person, await mark.IsExample(context.RequestAborted), await calendars.Of(person.Grain, context.RequestAborted)), WireJson.Options);
    }
}

/// <summary>The person who is signed in.</summary>
/// <param name="Calendar">The path of their calendar, a secret.</param>
internal sealed record Me(
    string Id, string Name, string GivenName, string? Prefix, string Surname, string Language, bool Demo, bool Manager, IReadOnlyList<MyLeerlab> Leerlabs,
    IReadOnlyList<string> Logs, string Calendar)
{
    public static Me Of(KnownPerson known, bool demo, string calendar)
    {
        var person = known.Find("person")!.Value;
        var leerlabs = known.All("membership").Select(MyLeerlab.Of).OrderBy(leerlab => leerlab.Name, StringComparer.CurrentCulture).ToArray();
        var (given, prefix, surname) = (person.Text("givenName")!, person.Text("prefix"), person.Text("surname")!);
        return new(
            $"{known.Grain}", Names.Of(person), given, prefix, surname, known.Language!, demo, IsManager(person), leerlabs,
            [.. leerlabs.Select(leerlab => leerlab.Log)], calendar);
    }

    private static bool IsManager(JsonElement person) => person.TryGetProperty("manager", out var manager) && manager.ValueKind == JsonValueKind.True;
}

/// <param name="Roles">As in the membership document: role, and school or entry where it has one.</param>
internal sealed record MyLeerlab(string Id, string Name, string Log, RawJson Roles)
{
    public static MyLeerlab Of(JsonElement membership) => new(
        membership.Text("leerlab")!, membership.Text("name")!, membership.Text("log")!, new(JsonSerializer.SerializeToUtf8Bytes(membership.GetProperty("roles"))));
}
