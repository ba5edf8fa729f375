using Leerlabs.Web.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace Leerlabs.Web.SignIn;

/// <summary>Who is there: sessions, invitations and, in a store with example data, the example people.</summary>
internal static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, LeerlabsOptions options)
    {
        services.AddKeys(options);
        services.AddAuthentication(SessionHandler.Name).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        services.AddAuthorization();
        return services
            .AddSingleton<People>().AddSingleton<StoreMark>().AddSingleton<SessionTicket>().AddSingleton<SignIns>()
            .AddSingleton<Invitations>().AddSingleton<FirstLinks>().AddSingleton<FirstManager>().AddSingleton<Door>()
            .AddHostedService<PeopleClock>();
    }

    private static void AddKeys(this IServiceCollection services, LeerlabsOptions options)
    {
        var keys = services.AddDataProtection().SetApplicationName("leerlabs");
        if (options.Shared is { } shared)
        {
            services.AddSingleton(shared);
            keys.AddKeyManagementOptions(management => (management.XmlRepository, management.XmlEncryptor) = (new SharedKeys(shared), new KeyEncryptor(shared.Key)));
        }
        else
            keys.PersistKeysToFileSystem(new(DataFiles.Keys(options.DataFolder!)));
    }

    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>The addresses that someone reaches before being signed in, or to leave.</summary>
    public static void MapDoors(this IEndpointRouteBuilder routes)
    {
        routes.MapSignOut();
        routes.MapInvitations();
        routes.MapDemo();
    }
}
