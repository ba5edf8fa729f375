using System.Text.Json;

namespace Leerlabs.Web.Tests.Kit;

/// <summary>What stands in an invitation's link.</summary>
public sealed record Link(string Grain, string Invitation, string Token);

public static class Wire
{
    /// <summary>With the names of the wire.</summary>
    public static JsonElement ToWire(this object value) => JsonSerializer.SerializeToElement(value, value.GetType(), JsonSerializerOptions.Web);
}
