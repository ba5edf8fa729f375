using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Planning;

/// <summary>Which of a leerlab's schools have school on which days.</summary>
internal static class SchoolDaysEndpoint
{
    /// <summary>Days that are told at once.</summary>
    public const int Most = 400;

    public static void MapSchoolDays(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/school-days", Get).Produces<SchoolDaysReply>().WithName("SchoolDays");

    private static async Task<IResult> Get(string leerlab, DateOnly from, DateOnly to, HttpContext context, IGrainHost host, LabCalendars calendars, People people, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if ((await people.Known(caller.Person))!.Reads.Refuse() is { } busy)
            return problems.Of(busy);
        if (!GrainId.TryParse(leerlab.Contains('/', StringComparison.Ordinal) ? leerlab : $"leerlab/{leerlab}", out var grain) || grain.Kind != "leerlab")
            return problems.Of(Refusal.NotFound());
        if (Stretch(from, to) is { } wrong)
            return problems.Of(wrong);

        var documents = await host.ReadAs(grain, caller.Actor, context.RequestAborted);
        return documents.Succeeded
            ? problems.Answer<SchoolDaysReply, SchoolDaysReply>(SchoolDaysReply.Of(await calendars.Of(documents.Value, context.RequestAborted), from, to), reply => reply)
            : problems.Of(documents.Refusal);
    }

    public static Refusal? Stretch(DateOnly from, DateOnly to) => to < from ? Refusal.Invalid("to-before-from", "to")
        : to.DayNumber - from.DayNumber >= Most ? Refusal.Invalid("period-too-long", "to").With("most", Most)
        : null;
}

/// <param name="Unknown">School years of which the holidays are not known for these schools.</param>
/// <param name="WithoutPublic">Years of which no public holiday is known.</param>
internal sealed record SchoolDaysReply(ImmutableArray<LabDay> Days, ImmutableArray<UnknownYear> Unknown, ImmutableArray<int> WithoutPublic)
{
    public static SchoolDaysReply Of(LabCalendar calendar, DateOnly from, DateOnly to) => new(
        [.. LabCalendar.Days(from, to).Select(calendar.On)],
        calendar.Unknown(from, to),
        [.. Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(year => !calendar.Holidays.KnowsPublic(year))]);
}
