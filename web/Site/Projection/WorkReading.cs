using Leerlabs.Grains.Library;

namespace Leerlabs.Web.Site.Projection;

/// <summary>The words of works, which are many and are read one by one.</summary>
internal sealed class WorkReading(VisitorReading reading)
{
    /// <summary>Null when there is no such edition, or no longer.</summary>
    public async Task<EditionDocument?> Edition(string work, int edition, CancellationToken cancellation) =>
        (await reading.Named<EditionDocument>(LibraryRules.Main, [EditionDocument.IdOf(work, edition)], cancellation)).FirstOrDefault();
}
