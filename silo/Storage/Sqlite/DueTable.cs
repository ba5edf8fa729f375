using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Sqlite;

/// <summary>Due times, kept until a commit clears or replaces them (design 4.9).</summary>
internal sealed class DueTable(Database database)
{
    private readonly Statement _set = database.Statement("REPLACE INTO due (g, name, at) VALUES (?, ?, ?)");
    private readonly Statement _clear = database.Statement("DELETE FROM due WHERE g = ? AND name = ?");

    private readonly Statement _until = database.Statement(
        "SELECT grains.name, due.name, due.at FROM due JOIN grains USING (g) WHERE due.at <= ? ORDER BY due.at LIMIT ?");

    public void Write(long grain, DueTime due) => _ = due.At is { } at
        ? _set.With(grain).And(due.Name).And(at.UtcTicks).Run()
        : _clear.With(grain).And(due.Name).Run();

    public ImmutableArray<StoredDue> Until(DateTimeOffset instant, int take) =>
        _until.With(instant.UtcTicks).And(take).List(row => new StoredDue(
            GrainId.Parse(row.Text(0)), row.Text(1), new DateTimeOffset(row.Long(2), TimeSpan.Zero)));
}
