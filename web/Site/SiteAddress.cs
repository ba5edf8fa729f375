using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Leerlabs.Web.Site;

/// <summary>Where the application is, for links that are read elsewhere: in mails and calendars.</summary>
internal sealed class SiteAddress(IServer server, LeerlabsOptions options)
{
    public string Host => new Uri(Site).Host;

    public Uri Page(string path) => new($"{Site}{path}");

    private string Site => options.PublicOrigin ?? (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? options.Urls[0]).TrimEnd('/');
}
