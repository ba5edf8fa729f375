using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

/// <summary>Compares by content what records compare by place.</summary>
internal static class Same
{
    public static void Frames(IEnumerable<Frame> expected, IEnumerable<Frame> actual) =>
        Assert.Equal(expected.Select(Line), actual.Select(Line));

    public static void Documents(IEnumerable<StoredDocument> expected, IEnumerable<StoredDocument> actual) =>
        Assert.Equal(expected.Select(Line).Order(StringComparer.Ordinal), actual.Select(Line).Order(StringComparer.Ordinal));

    public static void Receipts(IEnumerable<StoredReceipt> expected, IEnumerable<StoredReceipt?> actual) =>
        Assert.Equal(expected.Select(Line), actual.Select(Line));

    public static void Messages(IEnumerable<OutgoingMessage> expected, IEnumerable<OutgoingMessage> actual) =>
        Assert.Equal(expected.Select(Line), actual.Select(Line));

    public static string Line(Frame frame) => $"{frame.Grain} {frame.Seq} {frame.Erased} {Sample.Text(FrameJson.Write(frame))}";

    public static string Line(StoredDocument doc) =>
        $"{doc.Id} {doc.Type} {doc.Parent} {doc.Paged} {doc.Created} {doc.Rev} [{string.Join(' ', doc.Trail)}] {Sample.Text(doc.Json)}";

    public static string? Line(StoredReceipt? receipt) =>
        receipt is null ? null : $"{receipt.Person} {receipt.CommandId} {receipt.Seq} [{string.Join(' ', receipt.Ids)}]";

    public static string Line(OutgoingMessage message) => $"{message.Id} {message.To} {message.Hops} {Sample.Text(message.Fact)}";
}
