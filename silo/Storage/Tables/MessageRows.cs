using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Messages on their way or set aside, and marks of taken ones (design 4.8).</summary>
internal static class MessageRows
{
    public static TableRow Row(TableKey key, OutgoingMessage message) => new TableRow(key)
        .Set("seq", message.Id.Seq).Set("place", message.Id.Index).Set("target", message.To.ToString()).Set("hops", message.Hops).Set("fact", message.Fact);

    public static OutgoingMessage Read(TableRow row) => new(Id(row), GrainId.Parse(row.Text("target")), (int)row.Number("hops"), row.Bytes("fact"));

    public static TableRow Row(GrainId grain, StoredMark mark) => new TableRow(Keys.Of(grain, Keys.Mark(mark.Source)))
        .Set("source", mark.Source.ToString()).Set("seq", mark.Last.Seq).Set("place", mark.Last.Index);

    public static MessageId Id(TableRow row) => new(row.Number("seq"), (int)row.Number("place"));
}
