namespace Leerlabs.Web.Audit;

internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<AuditTrail>().AddSingleton<AuditStore>().AddHostedService<AuditWriter>();
}
