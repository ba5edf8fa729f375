namespace Leerlabs.Web.Texts;

internal static class TextsSetup
{
    public static IServiceCollection AddTexts(this IServiceCollection services) => services.AddSingleton<Sentences>();
}
