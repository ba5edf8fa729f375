using Leerlabs.Storage.Attachments;

namespace Leerlabs.Web.Files;

/// <summary>Files of entries, comments, questions and messages: bringing them, handing them over, and letting their bytes go (docs/adr/0012).</summary>
internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services, LeerlabsOptions options)
    {
        if (options.Attachments is { } given)
            services.AddSingleton(given);
        else
            services.AddSingleton<IAttachments>(_ => new FolderAttachments(DataFiles.Files(options.DataFolder!)));
        return services
            .AddSingleton<FileBook>()
            .AddSingleton<Intake>()
            .AddSingleton<FileReader>()
            .AddSingleton<FileGiving>()
            .AddSingleton<FileKeeper>()
            .AddHostedService(provider => provider.GetRequiredService<FileKeeper>());
    }

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapUploads();
        routes.MapFileReading();
    }
}
