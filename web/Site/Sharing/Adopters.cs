using System.Collections.Immutable;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Sharing;

/// <summary>A school that does what a work tells, as a visitor reads it.</summary>
internal sealed record Adopter(AdoptionDocument Adoption, ListedSchool School);

/// <summary>The schools that do what a work tells, read when its page is made; the projection holds their number.</summary>
internal sealed class Adopters(VisitorReading reading)
{
    /// <summary>Those that told a result first, then the newest.</summary>
    public async Task<ImmutableArray<Adopter>> Of(string work, CancellationToken cancellation)
    {
        var adoptions = await reading.Of<AdoptionDocument>(LibraryRules.Main, WorkDocument.IdOf(work), cancellation);
        var schools = (await reading.Named<ListedSchool>(DirectoryRules.Main, adoptions.Select(adoption => adoption.School), cancellation)).ToDictionary(school => school.Id);
        return
        [
            .. from adoption in adoptions
               where schools.ContainsKey(adoption.School)
               orderby adoption.Told is null, adoption.Told ?? adoption.Since descending
               select new Adopter(adoption, schools[adoption.School]),
        ];
    }
}
