using System.Buffers;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>Cuts from stored frames what one audience gets of them (design 4.6), for live frames and for catching up alike.</summary>
public static class Projection
{
    private static readonly JsonWriterOptions Raw = new() { SkipValidation = true };

    /// <summary>
    /// The frames as one JSON array. They must follow each other up to the newest that is known: a put is left out when a later frame
    /// replaced or deleted its document, and what the audience may no longer see arrives as a delete.
    /// </summary>
    public static ReadOnlyMemory<byte> Cut(IReadOnlyList<Frame> frames, Audience audience)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Raw))
            Write(writer, frames, audience);

        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="Cut"/>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Frame> frames, Audience audience)
    {
        var present = Present.After(frames);
        writer.WriteStartArray();
        foreach (var frame in frames)
            Write(writer, frame, FrameCut.Of(frame, audience, present));
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Frame frame, FrameCut cut)
    {
        writer.WriteStartObject();
        writer.WriteNumber("seq"u8, frame.Seq);
        if (cut.Visible)
            WriteVisible(writer, frame, cut);
        writer.WriteEndObject();
    }

    private static void WriteVisible(Utf8JsonWriter writer, Frame frame, FrameCut cut)
    {
        writer.WriteString("at"u8, frame.At.UtcDateTime);
        writer.WriteString("by"u8, frame.By);
        writer.WriteString("command"u8, frame.Command);
        WriteAll(writer, "events"u8, frame.Events);
        WriteAll(writer, "puts"u8, cut.Puts.Select(put => put.Json));
        writer.WriteStartArray("deletes"u8);
        foreach (var id in cut.Deletes)
            writer.WriteStringValue(id);
        writer.WriteEndArray();
    }

    internal static void WriteAll(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<ReadOnlyMemory<byte>> objects)
    {
        if (name.IsEmpty)
            writer.WriteStartArray();
        else
            writer.WriteStartArray(name);
        foreach (var json in objects)
            writer.WriteRawValue(json.Span, skipInputValidation: true);
        writer.WriteEndArray();
    }
}
