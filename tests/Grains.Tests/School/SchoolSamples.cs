using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.School;

internal static class SchoolSamples
{
    private static readonly DateOnly Day = new(2026, 11, 3);

    public static SchoolRecord Kwelderland { get; } = new()
    {
        Brin = "99AA",
        Branch = "00",
        Name = "Tekst Kwelderland College voor vmbo, havo en vwo",
        ShortName = "Kwelderland College",
        Sector = Sector.Secondary,
        Street = "Dijkweg",
        HouseNumber = "1-A",
        Postcode = "9931AA",
        Place = "Delfzijl",
        Municipality = "Eemsdelta",
        MunicipalityCode = "1979",
        Province = "Groningen",
        Region = Region.North,
        Board = "41001",
        BoardName = "Stichting Wad",
        Structure = "HAVO/VWO",
        Denomination = "Openbaar",
        Phone = "0596000000",
        Website = "https://kwelderland.example",
        Latitude = 53.33,
        Longitude = 6.92,
        Example = true,
    };

    private static SchoolRecord ByHand { get; } = Kwelderland with { ByHand = true };

    public static Shapes All { get; } = new(
        new SchoolRules(),
        [new RegisterSchool(ByHand), new SchoolGone(Day), new SetTrajectory("leerlab/dagstart", "Tekst", Day, Day.AddDays(7))],
        [new SchoolRegistered(Kwelderland), new SchoolWent(Day), new TrajectorySet("leerlab/dagstart", Day, Day.AddDays(7), "Tekst")],
        [
            SchoolDocument.From(ByHand) with { Created = 1, Rev = 2, Gone = Day },
            new Trajectory { Id = "trajectory/dagstart", Leerlab = "leerlab/dagstart", Name = "De dagstart telt", Joined = Day, Left = Day.AddDays(7) },
        ]);
}
