namespace Leerlabs.Grains.Directory;

/// <summary>Facts as documents; the id of a listed thing is its grain's.</summary>
internal static class Listed
{
    public static ListedSchool From(ListSchool school) => new()
    {
        Id = school.School,
        Name = school.Name,
        ShortName = school.ShortName,
        Place = school.Place,
        Municipality = school.Municipality,
        Province = school.Province,
        Region = school.Region,
        Board = school.Board,
        Latitude = school.Latitude,
        Longitude = school.Longitude,
    };

    public static ListedLeerlab From(ListLeerlab leerlab) => new()
    {
        Id = leerlab.Leerlab,
        Name = leerlab.Name,
        Question = leerlab.Question,
        Phase = leerlab.Phase,
        Schools = leerlab.Schools,
    };

    public static ListedPerson From(ListPerson person) => new()
    {
        Id = person.Person,
        GivenName = person.GivenName,
        Prefix = person.Prefix,
        Surname = person.Surname,
        Leerlabs = person.Leerlabs,
        FormerLeerlabs = person.FormerLeerlabs,
        Candidacies = person.Candidacies,
        Schools = person.Schools,
        Manager = person.Manager ? true : null,
        Expert = person.Expert,
        Asks = person.Asks,
    };
}
