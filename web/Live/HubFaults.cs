using Leerlabs.Grains.Core;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Texts;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>What goes wrong in a call comes out as a refusal that is worth another try, never as a fault's own words.</summary>
internal sealed class HubFaults(Sentences sentences, People people, ILogger<HubFaults> logger) : IHubFilter
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
            throw new HubException(sentences.Json(Refusal.Unavailable, await Language(invocationContext)));
        }
    }

    // What failed may be just what knows the person.
    private async Task<string?> Language(HubInvocationContext call)
    {
        try
        {
            return (await people.Known(Readers.Of(call.Context).Caller.Person))?.Language;
        }
        catch (Exception fault)
        {
            logger.LogWarning(fault, "No language for a refusal");
            return null;
        }
    }
}
