namespace Leerlabs.Bench.Rows;

/// <summary>Measures the chosen rows and prints them as they come.</summary>
internal static class Table
{
    public static async Task Print(BenchOptions options, CancellationToken cancellation)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {options.Rounds} alternating rounds of {options.Seconds} s; median (lowest to highest); the ratio is the median of the rounds' ratios.");
        Console.WriteLine();
        Console.WriteLine("| what | Leerlabs | floor | ratio | aim |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var (letters, row) in Rows(options))
            if (letters.Any(options.Rows.Contains))
                await foreach (var line in row.Measure(cancellation))
                    Console.WriteLine(line);
    }

    private static IEnumerable<(string Letters, IRow Row)> Rows(BenchOptions options) =>
    [
        ("a", new FanOutRow(options)),
        ("b", new CommandsRow(options)),
        ("t", new TablesRow(options)),
        ("n", new NodesRow(options)),
        ("i", new IdleRow(options)),
        ("ce", new LargeLogRow(options)),
        ("d", new MemoryRow(options)),
        ("f", new ReconnectRow(options)),
        ("p", new PeerRow(options)),
        ("k", new KillRow(options)),
        ("m", new MinutesRow(options)),
        ("s", new ProgrammeRow(options)),
        ("v", new DirectoryRow(options)),
        ("q", new PollRow(options)),
        ("w", new BrowserRow(options)),
        ("z", new SearchRow(options)),
        ("l", new LibraryRow(options)),
        ("h", new PagesRow(options)),
        ("o", new PoolRow(options)),
    ];
}
