using System.Net;
using Leerlabs.Web.Live;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Live;

public sealed class DrainingTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Node_that_leaves_says_so_and_lets_everyone_go()
    {
        await using var sanne = await house.Connect(house.Sanne);
        await using var bram = await house.Connect(house.Bram);
        using var anyone = new HttpClient { BaseAddress = house.Address };
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);

        await house.Services.Drain(TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        await sanne.Closed;
        await bram.Closed;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anyone.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }
}
