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

    private static async Task<IResult> Look(InvitationKey key, Invitations invitations, Problems problems, HttpContext context) =>
        problems.Answer(await invitations.Look(key, context.RequestAborted), view => view);

    private static async Task<IResult> Accept(AcceptRequest request, Invitations invitations, SignIns signIns, Problems problems, AuditTrail audit, HttpContext context)
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
