using System.Net;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Tests.Site;

/// <summary>In a house of its own: whoever is slowed down would slow down the other tests.</summary>
public sealed class SearchDoorTests(SiteHouse house) : IClassFixture<SiteHouse>
{
    [Fact]
    public async Task Whoever_asks_without_end_is_slowed_down_and_told_so_on_a_page()
    {
        using var visitor = house.Visitor();
        var (last, asked) = (HttpStatusCode.OK, 0);
        for (; last == HttpStatusCode.OK && asked < 10 * Limits.CommandBurst; asked++)
        {
            using var response = await visitor.Get("/bibliotheek?q=zonder-einde");
            last = response.StatusCode;
            if (last != HttpStatusCode.OK)
                Assert.True(response.Headers.CacheControl!.NoStore);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.True(asked > Limits.CommandBurst);
    }
}
