using Leerlabs.Web.Edge;

namespace Leerlabs.Web.Live;

/// <summary>How a node of several lets people go before it stops: their browsers come back at another node, spread over some seconds instead of in one wave.</summary>
public static class Draining
{
    /// <param name="notice">How long to go on as before after the health has said so: a load balancer has to notice.</param>
    /// <param name="spread">Over how long connections are closed, one after the other.</param>
    public static async Task Drain(this IServiceProvider services, TimeSpan notice, TimeSpan spread)
    {
        services.GetRequiredService<Leaving>().Begin();
        var time = services.GetRequiredService<TimeProvider>();
        var readers = services.GetRequiredService<Readers>();
        await Task.Delay(notice, time);
        var open = readers.All.ToList();
        foreach (var reader in open)
        {
            reader.Cut();
            await Task.Delay(spread / open.Count, time);
        }

        // Whoever came in meanwhile goes at once.
        foreach (var late in readers.All)
            late.Cut();
    }
}
