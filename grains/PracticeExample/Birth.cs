using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>How an example begins: its leerlab says so.</summary>
internal static class Birth
{
    public static Decision Begin(IState state, BeginExample fact) =>
        state.Find<ExampleDocument>(ExampleDocument.TheId) is null ? new ExampleBegun(fact) : Decision.Nothing;

    public static Changes Apply(ExampleBegun begun, Stamp stamp)
    {
        var fact = begun.Fact;
        var example = new ExampleDocument
        {
            Id = ExampleDocument.TheId,
            Leerlab = fact.Leerlab,
            Name = fact.Name,
            Title = fact.Title,
            State = ExampleState.Writing,
            Wording = 1,
            By = fact.By,
            Begun = stamp.At,
            Changed = stamp.At,
            Licence = Licence.CcBy,
            Contact = fact.By,
        };
        return Changes.Put([example, .. Enum.GetValues<ExamplePart>().Select(part => First(fact, part, stamp)), .. fact.Schools.Select(School), .. Evidence(fact)])
            .And(MemberCopies.Begin(fact.Members, fact.Stamp));
    }

    private static PartDocument First(BeginExample fact, ExamplePart part, Stamp stamp) => new()
    {
        Id = PartDocument.IdOf(part),
        Part = part,
        Text = fact.Parts.FirstOrDefault(first => first.Part == part)?.Text ?? "",
        Version = 1,
        By = fact.By,
        At = stamp.At,
    };

    private static SchoolDocument School(ExampleSchool school) => new()
    {
        Id = SchoolDocument.IdOf(school.School),
        School = school.School,
        Name = school.Name,
        Place = school.Place,
        Shown = school.Shown,
    };

    private static IEnumerable<EvidenceDocument> Evidence(BeginExample fact) => fact.Entries.Distinct().Select(entry => new EvidenceDocument
    {
        Id = EvidenceDocument.IdOf(entry),
        Entry = entry,
        Parts = [.. fact.Parts.Where(first => first.Entries?.Contains(entry) == true).Select(first => first.Part).Distinct().Order()],
    });
}
