namespace Leerlabs.Web.Audit;

internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services, LeerlabsOptions options)
    {
        services.AddSingleton<AuditTrail>().AddHostedService<AuditWriter>();
        return options.Shared is null ? services.AddSingleton<IAuditStore, SqliteAudit>() : services.AddSingleton<IAuditStore, SharedAudit>();
    }
}
