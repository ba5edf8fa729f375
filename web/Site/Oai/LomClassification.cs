using System.Xml.Linq;
using Leerlabs.Grains.Library;
using static Leerlabs.Web.Site.Oai.LomRecord;

namespace Leerlabs.Web.Site.Oai;

/// <summary>What NL LOM classifies: that everybody may read it, and for which kinds of schools it is.</summary>
internal static class LomClassification
{
    private const string Rights = "http://purl.edustandaard.nl/classification_accessrights_nllom_20180530";

    public static XElement AccessRights() => El(
        "classification",
        Term("purpose", "http://purl.edustandaard.nl/classification_purpose_nllom_20180530", "access rights"),
        El("taxonpath", Words("source", Rights, "x-none"), El("taxon", El("id", "OpenAccess"), Words("entry", "open toegang", "nl"))));

    /// <summary>Words that stand in no vocabulary of ours are keywords here; their identifiers in the Onderwijsbegrippenkader are not guessed.</summary>
    public static XElement? Levels(WorkDocument work) => work.SchoolTypes.IsEmpty ? null : El(
        "classification",
        Term("purpose", "LOMv1.0", "educational level"),
        work.SchoolTypes.Select(type => Words("keyword", SiteWords<SchoolType>.Of(type).ToUpperInvariant(), "nl")));

    /// <summary>The contexts of a work's kinds of schools; what is for no kind in particular is for both.</summary>
    public static IEnumerable<string> Contexts(WorkDocument work) => work.SchoolTypes.IsEmpty ? ["PO", "VO"] : work.SchoolTypes.Select(Context).Distinct();

    private static string Context(SchoolType type) => type switch
    {
        SchoolType.Primary => "PO",
        SchoolType.Special or SchoolType.SpecialSecondary => "SO",
        SchoolType.Mbo => "BVE",
        _ => "VO",
    };
}
