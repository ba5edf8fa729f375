namespace Leerlabs.Web.Tests.Kit;

/// <summary>Commands as a browser sends them.</summary>
public static class Commands
{
    public static object AddEntry(string entry, string text, string visibility = "leerlab", string kind = "note") =>
        new { type = "add-entry", commandId = Town.New(), entry, kind, text, visibility };

    public static object Of(string type, object fields)
    {
        var command = new Dictionary<string, object?> { ["type"] = type, ["commandId"] = Town.New() };
        foreach (var property in fields.GetType().GetProperties())
            command[property.Name] = property.GetValue(fields);
        return command;
    }
}
