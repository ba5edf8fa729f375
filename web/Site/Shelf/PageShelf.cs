using System.Collections.Concurrent;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Shelf;

/// <summary>
/// Pages that were made since what is public last changed: each is made once and is the same for everybody. What is asked for seldom makes no place for
/// itself by pushing others out: a full shelf is emptied.
/// </summary>
internal sealed class PageShelf
{
    private const int MostPages = 4_000;
    private const long MostBytes = 64 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, ShelvedPage> _pages = new(StringComparer.Ordinal);
    private readonly SiteKeeper _keeper;
    private long _bytes;

    public PageShelf(SiteKeeper keeper)
    {
        _keeper = keeper;
        _keeper.Turned += _ => Clear();
    }

    public ShelvedPage? Find(string address) => _pages.GetValueOrDefault(address);

    /// <param name="version">Of what the page was made from; a page of yesterday is not kept.</param>
    public void Keep(string address, ShelvedPage page, long version)
    {
        if (_pages.Count >= MostPages || Interlocked.Read(ref _bytes) > MostBytes)
            Clear();
        if (_pages.TryAdd(address, page))
            Interlocked.Add(ref _bytes, page.Size);
        // Something may have changed while it was laid there.
        if (_keeper.Known?.Version != version)
            Clear();
    }

    private void Clear()
    {
        _pages.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }
}
