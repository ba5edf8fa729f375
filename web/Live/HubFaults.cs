using Leerlabs.Grains.Core;
using Leerlabs.Web.Texts;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>What goes wrong in a call comes out as a refusal that is worth another try, never as a fault's own words.</summary>
internal sealed class HubFaults(Sentences sentences, ILogger<HubFaults> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception fault) when (fault is not HubException)
        {
            if (!invocationContext.Context.ConnectionAborted.IsCancellationRequested)
                logger.LogError(fault, "{Method} failed", invocationContext.HubMethodName);
            throw new HubException(sentences.Json(Refusal.Unavailable, null));
        }
    }
}
