using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage;

/// <summary>
/// A frame as it is kept: one JSON object without the grain and the sequence number, which are its key. Documents and events stand
/// in it as they are; fields that this version does not know are passed over (design 4.13).
/// </summary>
public static class FrameJson
{
    public static ReadOnlyMemory<byte> Write(Frame frame)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("at"u8, frame.At.UtcDateTime);
        json.WriteString("by"u8, frame.By);
        json.WriteString("command"u8, frame.Command);
        WriteEvents(json, frame.Events);
        WritePuts(json, frame.Puts);
        WriteDeletes(json, frame.Deletes);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Events and documents are slices of <paramref name="body"/>.</summary>
    /// <exception cref="JsonException">It is no frame.</exception>
    public static Frame Read(GrainId grain, long seq, ReadOnlyMemory<byte> body) => new FrameReader(body).Read(grain, seq);

    /// <summary>What is left of a frame whose payload was destroyed (design 4.12).</summary>
    public static Frame Erased(GrainId grain, long seq, DateTimeOffset at) =>
        new() { Grain = grain, Seq = seq, At = at, By = "", Command = "", Erased = true };

    private static void WriteEvents(Utf8JsonWriter json, ImmutableArray<ReadOnlyMemory<byte>> events)
    {
        json.WriteStartArray("events"u8);
        foreach (var happened in events)
            json.WriteRawValue(happened.Span, skipInputValidation: true);

        json.WriteEndArray();
    }

    private static void WritePuts(Utf8JsonWriter json, ImmutableArray<FramePut> puts)
    {
        if (puts.IsEmpty)
            return;

        json.WriteStartArray("puts"u8);
        foreach (var put in puts)
            WritePut(json, put);

        json.WriteEndArray();
    }

    private static void WritePut(Utf8JsonWriter json, FramePut put)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, put.Id);
        if (put.Parent is not null)
            json.WriteString("parent"u8, put.Parent);

        json.WritePropertyName("doc"u8);
        json.WriteRawValue(put.Json.Span, skipInputValidation: true);
        WriteScope(json, "scope"u8, put.Scope);
        if (put.Was is { } was)
            WriteScope(json, "was"u8, was);

        json.WriteEndObject();
    }

    private static void WriteDeletes(Utf8JsonWriter json, ImmutableArray<FrameDelete> deletes)
    {
        if (deletes.IsEmpty)
            return;

        json.WriteStartArray("deletes"u8);
        foreach (var delete in deletes)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, delete.Id);
            WriteScope(json, "was"u8, delete.Was);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteScope(Utf8JsonWriter json, ReadOnlySpan<byte> name, Scope scope)
    {
        json.WriteStartArray(name);
        foreach (var clause in scope.Clauses)
        {
            json.WriteStartArray();
            foreach (var grant in clause)
                json.WriteStringValue(grant);

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
