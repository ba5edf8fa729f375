using System.Collections.Immutable;
using System.Text;
using Leerlabs.Silo.Orleans.Contracts;

namespace Leerlabs.Orleans.Tests.Contracts;

/// <summary>One of each type that nodes send each other, with something in every field.</summary>
internal static class Samples
{
    private static readonly WireActor Anna = new(0, "person/anna");
    private static readonly WireRefusal Refusal =
        new(5, "unavailable", "text", ImmutableDictionary<string, string>.Empty.Add("most", "12"), TimeSpan.FromSeconds(1));
    private static readonly WireFrame Frame = new(7, Bytes("""{"at":"2026-11-03T14:20:00Z"}"""));

    public static IReadOnlyList<object> All { get; } =
    [
        Anna,
        Refusal,
        Frame,
        new SendRequest(Anna, Bytes("""{"type":"add-entry"}""")),
        new SentAnswer(7, ["entry/0001", "note/0002"], Refusal, true),
        new OpenRequest(Anna, 41),
        new OpenedAnswer(42, true, "leerlab school/99aa00", Bytes("[]"), Refusal, true),
        new PagedRequest(Anna, "comment", "entry/0001", 9, 3, "comment/0004", """{"text":"x"}""", 50, ["comment/0005"]),
        new PagedAnswer(42, [Bytes("{}"), Bytes("""{"id":"entry/0001"}""")], true, 17, Refusal, true),
        new WatchRequest("node-1", null!, 41),
        new WatchAnswer(42, [Frame, Frame], true, "S10.0.0.1:11111:5", true),
        new FramesMessage("log/0001", [Frame], true),
        new FactMessage("leerlab/0001", 5, 1, 2, Bytes("""{"type":"member-joined"}""")),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
