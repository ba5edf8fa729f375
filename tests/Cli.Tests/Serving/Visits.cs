using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Leerlabs.Cli.Tests.Serving;

/// <summary>What someone with a browser does at a server.</summary>
internal static class Visits
{
    /// <summary>Follows the link of the first manager.</summary>
    public static async Task BecomeManager(this TestServer server, HttpMessageHandler browser)
    {
        var link = Regex.Match(await server.Said("The first manager"), "#(.+)/(.+)/(.+)").Groups;
        using var client = new HttpClient(browser, disposeHandler: false);
        client.DefaultRequestHeaders.Add("Origin", server.Page.GetLeftPart(UriPartial.Authority));
        var accept = new { grain = link[1].Value, invitation = link[2].Value, token = link[3].Value, givenName = "Mila", surname = "Beheer" };
        Assert.True((await client.PostAsJsonAsync(new Uri(server.Page, "/api/invitations/accept"), accept)).IsSuccessStatusCode);
    }

    /// <summary>Asks who is signed in.</summary>
    public static async Task<HttpStatusCode> Me(this TestServer server, HttpMessageHandler browser)
    {
        using var client = new HttpClient(browser, disposeHandler: false);
        return (await client.GetAsync(new Uri(server.Page, "/api/me"))).StatusCode;
    }
}
