using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

/// <summary>Frames, documents and batches to store.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public const string Sanne = "person/sanne";

    public static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    public static Frame Frame(GrainId grain, long seq, string words = "Woorden") => new()
    {
        Grain = grain,
        Seq = seq,
        At = Start.AddMinutes(seq),
        By = Sanne,
        Command = $"command-{seq}",
        Events = [Json($$"""{"type":"entry-added","entry":"entry/e{{seq}}"}""")],
        Puts = [new FramePut($"entry/e{seq}", null, EntryJson(seq, words), Scope.AnyOf("leerlab", "school/99AA00"), null)],
        Deletes = [new FrameDelete($"concept/e{seq}", Scope.Nobody)],
    };

    public static StoredDocument Entry(long seq, string words = "Woorden") =>
        new($"entry/e{seq}", "entry", null, true, seq, seq, [seq], EntryJson(seq, words));

    public static StoredDocument Resident(string id, long rev, string? parent = null) =>
        new(id, Ids.TypeOf(id), parent, false, rev, rev, [], Json($$"""{"id":"{{id}}","rev":{{rev}}}"""));

    public static StoredDocument Child(string id, string parent, long created) =>
        new(id, Ids.TypeOf(id), parent, true, created, created, [], Json($$"""{"id":"{{id}}","parent":"{{parent}}"}"""));

    public static StoredReceipt Receipt(long seq, string? command = null, string person = Sanne) =>
        new(person, command ?? $"command-{seq}", seq, [$"entry/e{seq}"]);

    public static OutgoingMessage Message(long seq, int index, GrainId to) =>
        new(new MessageId(seq, index), to, 1, Json($$"""{"type":"was-mentioned","seq":{{seq}}}"""));

    /// <summary>One command that adds an entry after the head.</summary>
    public static GrainBatch Batch(GrainId grain, long head, string words = "Woorden") => new()
    {
        Grain = grain,
        ExpectedSeq = head,
        Frames = [Frame(grain, head + 1, words)],
        Puts = [Entry(head + 1, words)],
        Receipts = [Receipt(head + 1)],
    };

    /// <summary>Only an accepted frame.</summary>
    public static GrainBatch Bare(GrainId grain, long head) =>
        new() { Grain = grain, ExpectedSeq = head, Frames = [Frame(grain, head + 1)] };

    private static ReadOnlyMemory<byte> EntryJson(long seq, string words) =>
        Json($$"""{"id":"entry/e{{seq}}","text":"{{words}}","created":{{seq}},"rev":{{seq}}}""");
}
