using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>Who has a shared access signature does what it allows, for as long as it holds, without the key of the account.</summary>
[Collection(WithAzurite.Name)]
public sealed class SharedAccessTests(AzuriteFixture azurite)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly string _table = AzuriteFixture.NewPrefix();

    [Fact]
    public async Task A_signature_for_everything_makes_a_table_and_writes_and_reads_it()
    {
        using var tables = new HttpTables(azurite.Connection.Sign("rwdlacu", Day));
        await tables.Create(_table, None);
        await tables.Write(_table, [new TableChange.Insert(Row("één"))], None);
        await tables.Write(_table, [new TableChange.Put(Row("two").Set("n", 2)), new TableChange.Insert(Row("three"))], None);
        await tables.Write(_table, [new TableChange.Delete(Row("three").Key)], None);

        Assert.Equal(2, (await tables.Get(_table, Row("two").Key, None))!.Number("n"));
        Assert.Equal(2, await tables.Query(_table, TableQuery.Of("p"), None).CountAsync());
    }

    [Fact]
    public async Task A_signature_to_read_with_writes_nothing_and_says_what_to_check()
    {
        using var owner = new HttpTables(azurite.Connection);
        using var reader = new HttpTables(azurite.Connection.Sign("rl", Day));
        await owner.Create(_table, None);
        await owner.Write(_table, [new TableChange.Insert(Row("a"))], None);

        Assert.NotNull(await reader.Get(_table, Row("a").Key, None));
        var refused = await Refused(reader.Write(_table, [new TableChange.Insert(Row("b"))], None));
        Assert.True(refused.IsForbidden);
        Assert.Contains("shared access signature", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_that_is_over_or_was_changed_opens_nothing()
    {
        var good = azurite.Connection.Sign("rwdlacu", Day);
        foreach (var bad in (TableConnection[])[azurite.Connection.Sign("rwdlacu", -Day), good with { Signature = good.Signature!.Replace("se=20", "se=21", StringComparison.Ordinal) }])
        {
            using var tables = new HttpTables(bad);
            Assert.True((await Refused(tables.Create(_table, None))).IsForbidden);
        }
    }

    private static TableRow Row(string key) => new(new TableKey("p", KeyText.Of(key)));

    private static Task<TablesException> Refused(Task work) => Assert.ThrowsAsync<TablesException>(() => work);
}
