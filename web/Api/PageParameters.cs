using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Leerlabs.Silo;

namespace Leerlabs.Web.Api;

/// <summary>A page's question as a query string; <c>filter</c> is JSON, <c>ids</c> are parted by commas.</summary>
internal sealed record PageParameters(string? Parent, long? Before, long? After, string? Around, string? Ids, int? Take, string? Filter)
{
    public bool TryRead(string type, [NotNullWhen(true)] out PageRequest? request)
    {
        request = null;
        if (!TryFilter(out var filter))
            return false;

        request = new(type) { Parent = Parent, Before = Before, After = After, Around = Around, Ids = Ids is null ? null : [.. Ids.Split(',')], Take = Take, Filter = filter };
        return true;
    }

    private bool TryFilter(out JsonElement? filter)
    {
        filter = null;
        try
        {
            filter = Filter is { Length: > 0 } text ? JsonSerializer.Deserialize<JsonElement>(text) : null;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
