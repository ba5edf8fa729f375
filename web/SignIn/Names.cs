using System.Text.Json;

namespace Leerlabs.Web.SignIn;

internal static class Names
{
    /// <summary>Given name, prefix and surname of a document that has them.</summary>
    public static string Of(JsonElement person) =>
        string.Join(' ', new[] { person.Text("givenName"), person.Text("prefix"), person.Text("surname") }.Where(part => !string.IsNullOrEmpty(part)));
}
