using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Files;

/// <summary>The log or request of which an address of files is: <c>.../{log}/...</c> or <c>.../expert-request/{request}/...</c>.</summary>
/// <param name="Grain">Null where the address names none.</param>
internal sealed record FileHome(GrainId? Grain)
{
    public static ValueTask<FileHome?> BindAsync(HttpContext context)
    {
        var named = context.Request.RouteValues["request"] is string request ? $"expert-request/{request}" : $"log/{context.Request.RouteValues["log"]}";
        return ValueTask.FromResult<FileHome?>(new(GrainId.TryParse(named, out var grain) ? grain : null));
    }
}
