using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>One row for each command that was done; inserting it a second time fails, and with it the whole commit (design 4.4).</summary>
internal static class ReceiptRows
{
    public static TableRow Row(GrainId grain, StoredReceipt receipt) => new TableRow(Keys.Of(grain, Keys.Receipt(receipt.Person, receipt.CommandId)))
        .Set("person", receipt.Person).Set("command", receipt.CommandId).Set("seq", receipt.Seq).Set("ids", string.Join(' ', receipt.Ids));

    public static StoredReceipt Read(TableRow row) =>
        new(row.Text("person"), row.Text("command"), row.Number("seq"), [.. row.Text("ids").Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
