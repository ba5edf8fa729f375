using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Directory;

internal static class DirectorySamples
{
    private static readonly ListSchool ASchool = new("school/99aa00", "Tekst", "Tekst", "Tekst", "Eemsdelta", "Groningen", Region.North, "41001", 53.33, 6.92);
    private static readonly ListLeerlab ALeerlab = new("leerlab/dagstart", "Tekst", "Tekst?", Phase.Sharing, ["school/99aa00"]);
    private static readonly ListPerson APerson = new("person/sanne", "Tekst", "Tekst", ["leerlab/dagstart"], ["leerlab/oefendata"], ["school/99aa00"], true, "van der", ["leerlab/oefendata"], true, true);

    public static Shapes All { get; } = new(
        new DirectoryRules(),
        [ASchool, new UnlistSchool("school/99aa00"), ALeerlab, APerson],
        [
            new SchoolListed(ASchool.School, ASchool),
            new SchoolUnlisted(ASchool.School),
            new LeerlabListed(ALeerlab.Leerlab, ALeerlab),
            new PersonListed(APerson.Person, APerson),
        ],
        [
            new ListedSchool
            {
                Id = "school/99aa00",
                Created = 1,
                Rev = 2,
                Name = "Kwelderland College voor havo en vwo",
                ShortName = "Kwelderland College",
                Place = "Delfzijl",
                Municipality = "Eemsdelta",
                Province = "Groningen",
                Region = Region.North,
                Board = "41001",
                Latitude = 53.33,
                Longitude = 6.92,
            },
            new ListedLeerlab { Id = "leerlab/dagstart", Name = "De dagstart telt", Question = "Hoe?", Phase = Phase.Sharing, Schools = ["school/99aa00"] },
            new ListedPerson
            {
                Id = "person/sanne",
                Candidacies = ["leerlab/dagstart"],
                GivenName = "Sanne",
                Prefix = "van der",
                Surname = "Meer",
                Leerlabs = ["leerlab/dagstart"],
                FormerLeerlabs = ["leerlab/oefendata"],
                Schools = ["school/99aa00"],
                Expert = true,
                Asks = true,
                Manager = true,
            },
        ]);
}
