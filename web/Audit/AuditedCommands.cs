using System.Collections.Frozen;
using System.Text.Json;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Audit;

/// <summary>The commands that change a role or a visibility, and the field that names what it is about.</summary>
internal static class AuditedCommands
{
    private static readonly FrozenDictionary<string, (string What, string Field)> Table = new Dictionary<string, (string, string)>
    {
        ["leerlab add-member"] = ("role-changed", "person"),
        ["leerlab end-member"] = ("role-changed", "member"),
        ["leerlab invite"] = ("role-changed", "invitation"),
        ["leerlab withdraw-invitation"] = ("role-changed", "invitation"),
        ["leerlab remove-school"] = ("role-changed", "school"),
        ["programme invite"] = ("role-changed", "invitation"),
        ["programme withdraw-invitation"] = ("role-changed", "invitation"),
        ["log change-visibility"] = ("visibility-changed", "entry"),
        ["log name-co-writers"] = ("visibility-changed", "entry"),
        ["log redact-entry"] = ("visibility-changed", "entry"),
        ["log redact-comment"] = ("visibility-changed", "comment"),
    }.ToFrozenDictionary();

    public static (string What, string? Id)? What(string kind, ReadOnlySpan<byte> command)
    {
        var reader = new Utf8JsonReader(command);
        using var json = JsonDocument.ParseValue(ref reader);
        return Table.TryGetValue($"{kind} {json.RootElement.Text("type")}", out var audited)
            ? (audited.What, json.RootElement.Text(audited.Field))
            : null;
    }
}
