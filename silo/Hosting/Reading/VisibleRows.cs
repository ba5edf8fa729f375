namespace Leerlabs.Silo;

/// <param name="Documents">In the order of the walk.</param>
/// <param name="More">There may be more in the direction of the walk.</param>
/// <param name="Next">The <c>created</c> number to go on from.</param>
internal sealed record VisibleRows(IReadOnlyList<Held> Documents, bool More, long? Next)
{
    /// <summary>Takes the first ones, and those that came in the same frame as the last: a cursor can't stand between them.</summary>
    public static VisibleRows Cut(List<Held> found, int take, bool unread, long? cursor)
    {
        if (found.Count <= take)
            return new(found, unread, unread ? cursor : null);

        var count = take;
        while (count > 0 && count < found.Count && found[count].Document.Created == found[count - 1].Document.Created)
            count++;

        var more = unread || count < found.Count;
        return new(found[..count], more, more ? found[count - 1].Document.Created : null);
    }
}
