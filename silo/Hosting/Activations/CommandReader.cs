using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>Reads commands as they come in.</summary>
internal static class CommandReader
{
    /// <summary>
    /// Reads a command. One that can't be read but names its commandId still goes to the grain: it may have been done before, under an earlier
    /// version, and then the first receipt is the answer (design 4.4).
    /// </summary>
    public static Result<Ask> Read(IGrainRules rules, Actor actor, ReadOnlySpan<byte> json)
    {
        if (json.Length > Limits.MessageBytes)
            return Refusal.Invalid("too-large");

        try
        {
            var command = rules.ReadCommand(json);
            return Ids.IsNew(command.CommandId)
                ? new Ask(actor, command) { CommandId = command.CommandId }
                : Refusal.Invalid("invalid", "commandId");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            var refusal = Refusal.Invalid("invalid", FieldOf(exception));
            return CommandIdOf(json) is { } id && Ids.IsNew(id) ? new Ask(actor, null) { CommandId = id, Unreadable = refusal } : refusal;
        }
    }

    /// <summary>Reads a fact. One that can't be read is refused by the grain, logged and counted as taken.</summary>
    public static (Command? Command, Refusal? Unreadable) ReadFact(IGrainRules rules, ReadOnlySpan<byte> json, string commandId)
    {
        try
        {
            return (rules.ReadCommand(json) with { CommandId = commandId }, null);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return (null, Refusal.Invalid("invalid", FieldOf(exception)));
        }
    }

    private static string? FieldOf(Exception exception)
    {
        if (exception is not JsonException { Path: { } path })
            return "type";

        var field = path.TrimStart('$', '.');
        return field.Length == 0 ? null : field;
    }

    private static string? CommandIdOf(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("commandId"u8))
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (JsonException)
        {
            // Not JSON at all: then it names nothing.
        }

        return null;
    }
}
