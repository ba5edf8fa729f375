using Leerlabs.Web.Api;

namespace Leerlabs.Web.Polls;

/// <summary>A poll for who is in no leerlab and comes with a link of their own.</summary>
internal static class GuestEndpoints
{
    public static IServiceCollection AddPolls(this IServiceCollection services) => services.AddSingleton<GuestDesk>().AddSingleton<GuestLinks>().AddSingleton<GuestDoor>();

    public static void MapPollGuests(this IEndpointRouteBuilder routes)
    {
        var guests = routes.MapGroup("/api/poll-guests").AddEndpointFilterFactory(GuestDoor.Filter).WithTags("polls");
        guests.MapPost("/look", Look).Produces<GuestView>().WithName("LookAtPollAsGuest");
        guests.MapPost("/answer", Answer).WithName("AnswerPollAsGuest");
    }

    private static async Task<IResult> Look(LookRequest request, GuestDesk desk, Problems problems, HttpContext context) =>
        problems.Answer(await desk.Look(request, context.RequestAborted), view => view);

    private static async Task<IResult> Answer(GuestAnswerRequest request, GuestDesk desk, Problems problems, HttpContext context)
    {
        var answered = await desk.Answer(request, context.RequestAborted);
        return answered.Succeeded ? Results.NoContent() : problems.Of(answered.Refusal);
    }
}
