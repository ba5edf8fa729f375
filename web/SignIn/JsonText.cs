using System.Text.Json;

namespace Leerlabs.Web.SignIn;

internal static class JsonText
{
    /// <summary>A text field; null when it is not there.</summary>
    public static string? Text(this JsonElement document, string field) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
