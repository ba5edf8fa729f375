namespace Leerlabs.Storage.Tables;

/// <summary>Many small reads at once, but not all.</summary>
internal static class Together
{
    private const int AtOnce = 16;

    public static async Task<List<TResult>> Of<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> read)
    {
        List<TResult> results = [];
        foreach (var some in items.Chunk(AtOnce))
            results.AddRange(await Task.WhenAll(some.Select(read)));

        return results;
    }
}
