using Leerlabs.Web.Api;
using Leerlabs.Web.Audit;

namespace Leerlabs.Web.SignIn;

internal static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var invitations = routes.MapGroup("/api/invitations").AddEndpointFilterFactory(Door.Filter).WithTags("sign-in");
        invitations.MapPost("/look", Look).Produces<InvitationView>().WithName("LookAtInvitation");
        invitations.MapPost("/accept", Accept).WithName("AcceptInvitation");
    }

    private static async Task<IResult> Look(InvitationKey key, Invitations invitations, FirstLinks links, Problems problems, HttpContext context) =>
        problems.Answer(await (FirstLinks.IsOne(key) ? links.Look(key, context.RequestAborted) : invitations.Look(key, context.RequestAborted)), view => view);

    private static Task<IResult> Accept(
        AcceptRequest request, Invitations invitations, FirstLinks links, SignIns signIns, Problems problems, AuditTrail audit, HttpContext context) =>
        FirstLinks.IsOne(request.Key) ? ComeIn(request.Key, links, signIns, problems, context) : Join(request, invitations, signIns, problems, audit, context);

    // Whoever is signed in on this machine as someone else goes on as who the link is for.
    private static async Task<IResult> ComeIn(InvitationKey key, FirstLinks links, SignIns signIns, Problems problems, HttpContext context)
    {
        var person = await links.Use(key, context.RequestAborted);
        if (!person.Succeeded)
            return problems.Of(person.Refusal);

        return await signIns.Begin(context, person.Value) is { } refusal ? problems.Of(refusal) : Results.NoContent();
    }

    private static async Task<IResult> Join(AcceptRequest request, Invitations invitations, SignIns signIns, Problems problems, AuditTrail audit, HttpContext context)
    {
        var caller = Caller.Of(context.User);
        var person = await invitations.Accept(request, caller, context.RequestAborted);
        if (!person.Succeeded)
            return problems.Of(person.Refusal);

        audit.Joined(person.Value, request.Grain, request.Invitation);
        if (caller is null && await signIns.Begin(context, person.Value) is { } refusal)
            return problems.Of(refusal);

        return Results.NoContent();
    }
}
