using Leerlabs.Web.ClosedDays;

namespace Leerlabs.Web.Planning;

/// <summary>Finding days: school days and the assistant.</summary>
internal static class PlanningSetup
{
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<LabCalendars>().AddSingleton<SlotReader>().AddSingleton<OfferedTimes>().AddSingleton<ClosedImport>();

    public static void MapPlanning(this IEndpointRouteBuilder routes)
    {
        routes.MapSchoolDays();
        routes.MapSlots();
        routes.MapClosedDays();
    }
}
