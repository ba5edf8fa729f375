using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;
using Microsoft.AspNetCore.Diagnostics;

namespace Leerlabs.Web.Edge;

/// <summary>What went wrong as a problem: a request that can't be read is the caller's, everything else ours and worth another try.</summary>
internal sealed class Faults(Problems problems, ILogger<Faults> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is BadHttpRequestException unreadable)
        {
            var refusal = Refusal.Invalid(unreadable.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-large" : "invalid");
            await problems.Write(httpContext, refusal, unreadable.StatusCode);
            return true;
        }

        if (!httpContext.RequestAborted.IsCancellationRequested)
            logger.LogError(exception, "A request failed");
        await problems.Write(httpContext, Refusal.Unavailable);
        return true;
    }
}
