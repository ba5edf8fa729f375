using Leerlabs.Web.Site;

namespace Leerlabs.Web.Feeds;

/// <summary>Calendars for other programs.</summary>
internal static class FeedSetup
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services
        .AddSingleton<SiteAddress>().AddSingleton<FeedAddresses>().AddSingleton<FeedReader>().AddSingleton<MeetingEvents>();
}
