using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// The frames of one commit in one row, as a JSON array, under the last one's number: <c>frame|000000000123</c>. An erased frame keeps its place
/// and its instant.
/// </summary>
internal static class FrameRows
{
    private const string From = "from";
    private const string Commit = "commit";

    private static ReadOnlySpan<byte> ErasedMark => "{\"erased\":true"u8;

    /// <summary>Rows for frames that follow each other; a new row where one would be too large.</summary>
    public static IEnumerable<(TableRow Row, ReadOnlyMemory<byte> Body)> Of(GrainId grain, ImmutableArray<Frame> frames, string commit, Func<Frame, bool> isErased)
    {
        List<ReadOnlyMemory<byte>> bodies = [];
        var (size, first) = (0, 0);
        for (var i = 0; i < frames.Length; i++)
        {
            var body = isErased(frames[i]) ? Blank(frames[i].At) : FrameJson.Write(frames[i]);
            if (bodies.Count > 0 && size + body.Length + frames.Length > TableLimits.RowBytes)
            {
                yield return Row(grain, frames[first].Seq, commit, bodies);
                (bodies, size, first) = ([], 0, i);
            }

            bodies.Add(body);
            size += body.Length + 1;
        }

        if (bodies.Count > 0)
            yield return Row(grain, frames[first].Seq, commit, bodies);
    }

    public static bool IsOf(TableRow row, string commit) => row.Text(Commit) == commit;

    public static IEnumerable<Frame> Read(GrainId grain, TableRow row, ReadOnlyMemory<byte> body)
    {
        var seq = row.Number(From);
        foreach (var frame in Split(body))
            yield return Read(grain, seq++, frame);
    }

    /// <summary>The same row without the payload of some frames; null when they have none already.</summary>
    public static (TableRow Row, ReadOnlyMemory<byte> Body)? Without(GrainId grain, TableRow row, ReadOnlyMemory<byte> body, ISet<long> erased)
    {
        var seq = row.Number(From);
        var frames = Split(body).Select(frame => (Seq: seq++, Body: frame)).ToList();
        if (!frames.Exists(frame => erased.Contains(frame.Seq) && !IsErased(frame.Body)))
            return null;

        var left = frames.Select(frame => erased.Contains(frame.Seq) ? Blank(Read(grain, frame.Seq, frame.Body).At) : frame.Body);
        return Row(grain, frames[0].Seq, row.Text(Commit), [.. left]);
    }

    private static bool IsErased(ReadOnlyMemory<byte> frame) => frame.Span.StartsWith(ErasedMark);

    private static Frame Read(GrainId grain, long seq, ReadOnlyMemory<byte> body)
    {
        var frame = FrameJson.Read(grain, seq, body);
        return IsErased(body) ? FrameJson.Erased(grain, seq, frame.At) : frame;
    }

    private static (TableRow Row, ReadOnlyMemory<byte> Body) Row(GrainId grain, long first, string commit, List<ReadOnlyMemory<byte>> bodies)
    {
        var row = new TableRow(Keys.Of(grain, Keys.Frame(first + bodies.Count - 1))).Set(From, first).Set(Commit, commit);
        return (row, Join(bodies));
    }

    private static ReadOnlyMemory<byte> Join(List<ReadOnlyMemory<byte>> bodies)
    {
        var buffer = new ArrayBufferWriter<byte>(bodies.Sum(body => body.Length + 1) + 2);
        for (var i = 0; i < bodies.Count; i++)
        {
            buffer.Write(i == 0 ? "["u8 : ","u8);
            buffer.Write(bodies[i].Span);
        }

        buffer.Write("]"u8);
        return buffer.WrittenMemory;
    }

    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body)
    {
        List<ReadOnlyMemory<byte>> frames = [];
        var json = new Utf8JsonReader(body.Span);
        json.Read();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)json.TokenStartIndex;
            json.Skip();
            frames.Add(body[start..(int)json.BytesConsumed]);
        }

        return frames;
    }

    private static ReadOnlyMemory<byte> Blank(DateTimeOffset at)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("erased"u8, true);
            json.WriteString("at"u8, at.UtcDateTime);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
