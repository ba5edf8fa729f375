using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Day;

/// <summary>What is new for the person in each of their logs.</summary>
internal static class NewsEndpoint
{
    public static void MapNews(this IEndpointRouteBuilder routes) => routes.MapGet("/news", Get).Produces<LogNews[]>().WithName("News");

    private static async Task<IResult> Get(HttpContext context, People people, NewsCount news, Problems problems)
    {
        var person = (await people.Known(Caller.Of(context.User)!.Person))!;
        if (person.Reads.Refuse() is { } refusal)
            return problems.Of(refusal);

        var logs = new List<LogNews>();
        foreach (var log in person.All("membership").Select(membership => GrainId.Parse(membership.Text("log")!)))
            if (await news.Of(log, $"{person.Grain}", MarkOf(person, log), context.RequestAborted) is { } counted)
                logs.Add(counted);

        return TypedResults.Ok(logs.ToArray());
    }

    private static long MarkOf(KnownPerson person, GrainId log) =>
        person.Find($"mark/{log.Key}") is { } mark ? mark.GetProperty("seen").GetInt64() : 0;
}
