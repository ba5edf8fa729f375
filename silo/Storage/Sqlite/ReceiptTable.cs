namespace Leerlabs.Storage.Sqlite;

/// <summary>One row for each command that was done, as long as the grain lives. Nothing is read before a row is written.</summary>
internal sealed class ReceiptTable(Database database)
{
    private readonly Statement _add = database.Statement(
        "INSERT INTO receipts (g, person, command, seq, ids) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

    private readonly Statement _find = database.Statement("SELECT seq, ids FROM receipts WHERE g = ? AND person = ? AND command = ?");

    /// <returns>False when the command was done before.</returns>
    public bool TryAdd(long grain, StoredReceipt receipt) =>
        _add.With(grain).And(receipt.Person).And(receipt.CommandId).And(receipt.Seq).And(string.Join(' ', receipt.Ids)).Run() == 1;

    public StoredReceipt? Find(long grain, string person, string command) =>
        _find.With(grain).And(person).And(command).First(row => new StoredReceipt(
            person, command, row.Long(0), [.. row.Text(1).Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
}
