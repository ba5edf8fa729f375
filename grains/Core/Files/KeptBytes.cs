namespace Leerlabs.Grains.Core.Files;

/// <summary>
/// Counts who needs which bytes. The count is this grain's alone: bytes are kept per grain, so nothing has to be counted across them.
/// </summary>
internal static class KeptBytes
{
    /// <summary>The bytes of an upload, with one use more.</summary>
    public static BytesDocument Used(IState state, IWholeUpload fact, Stamp stamp)
    {
        var same = state.All<BytesDocument>().FirstOrDefault(bytes => bytes.Hash == fact.Hash && bytes.Uses > 0);
        return same is not null ? same with { Uses = same.Uses + 1 } : new BytesDocument
        {
            Id = BytesDocument.IdOf($"{fact.Hash}-{stamp.Seq}"),
            Hash = fact.Hash,
            Size = fact.Size,
            Uses = 1,
        };
    }

    /// <summary>Bytes with as many uses less as they are named.</summary>
    public static Changes Released(IState state, IEnumerable<string> keys) => new()
    {
        Puts = [.. keys.CountBy(key => key).Select(counted => Less(state, counted.Key, counted.Value)).OfType<BytesDocument>()],
    };

    private static BytesDocument? Less(IState state, string key, int uses) =>
        state.Find<BytesDocument>(BytesDocument.IdOf(key)) is { } bytes ? bytes with { Uses = Math.Max(0, bytes.Uses - uses) } : null;
}
