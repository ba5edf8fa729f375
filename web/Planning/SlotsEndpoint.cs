using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Planning;

/// <summary>The assistant: moments on which most schools of a leerlab can come.</summary>
internal static class SlotsEndpoint
{
    public static void MapSlots(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/leerlabs/{leerlab}/slots", Get).Produces<SlotsReply>().WithName("Slots");

    private static async Task<IResult> Get(
        string leerlab, [AsParameters] SlotParameters asked, HttpContext context, IGrainHost host, LabCalendars calendars, SlotReader reader, People people, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        var person = (await people.Known(caller.Person))!;
        if ((person.Reads.Refuse() ?? asked.Wrong) is { } refusal)
            return problems.Of(refusal);
        if (!GrainId.TryParse($"leerlab/{leerlab}", out var grain))
            return problems.Of(Refusal.NotFound());

        var documents = await host.ReadAs(grain, caller.Actor, context.RequestAborted);
        if (!documents.Succeeded)
            return problems.Of(documents.Refusal);

        var calendar = await calendars.Of(documents.Value, context.RequestAborted);
        var around = await reader.Read(documents.Value, person, context.RequestAborted);
        return problems.Answer<SlotsReply, SlotsReply>(
            new SlotsReply(Slots.Propose(asked.Wish, calendar, around), calendar.Unknown(asked.From, asked.To)), reply => reply);
    }
}

/// <param name="Slots">The best first.</param>
/// <param name="Unknown">School years of which nothing is proposed, because the holidays of these schools are not known.</param>
internal sealed record SlotsReply(ImmutableArray<Slot> Slots, ImmutableArray<UnknownYear> Unknown);
