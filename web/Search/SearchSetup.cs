using Leerlabs.Search;

namespace Leerlabs.Web.Search;

/// <summary>Search over what people wrote, on this node.</summary>
internal static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services, LeerlabsOptions options)
    {
        services.AddSingleton<MeetingTitles>().AddSingleton<SearchDesk>().AddSingleton<LibraryRegions>().AddSingleton<ILibrarySearch, LibrarySearch>();
        if (options is not { Store: { } store, DataFolder: { } folder })
            return services;

        var search = new SearchOptions { Alone = options.Shared is null, Time = options.Time };
        return services
            .AddSingleton(provider => NodeSearch.Open(store, DataFiles.Search(folder), search, provider.GetRequiredService<ILogger<NodeSearch>>()))
            .AddHostedService<SearchStart>();
    }

    private sealed class SearchStart(NodeSearch search) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => search.Start();

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
