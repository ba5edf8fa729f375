using System.Text;

namespace Leerlabs.Cli.Tests.Schools;

/// <summary>A programme as it begins: 12 leerlabs, 80 schools, 500 people, of whom some are in two leerlabs and few have a mail address.</summary>
internal static class ProgrammeSample
{
    public const int Leerlabs = 12, Schools = 80, People = 500;

    private const string Header = "leerlab;vraagstuk;vestigingscode;schoolnaam;plaats;bestuur;rol;voornaam;tussenvoegsel;achternaam;e-mail;start;einde";
    private static readonly string[] Given = ["Sanne", "Bram", "Zoë", "Joris", "Fatima", "Noor", "Daan", "Ilse", "Ümit", "Kofi"];
    private static readonly string[] Places = ["Goes", "Sneek", "Zutphen", "'s-Hertogenbosch", "Assen", "Lelystad", "Hoorn", "Breda"];

    public static byte[] Bytes(string[]? more = null, string newline = "\r\n") =>
        Encoding.UTF8.GetBytes(string.Join(newline, [Header, .. Lines(), .. more ?? []]));

    public static string CodeOf(int school) => $"97{(char)('A' + (school / 26))}{(char)('A' + (school % 26))}00";

    public static string NameOf(int leerlab) => $"Leerlab {leerlab + 1}: zicht op leren";

    private static IEnumerable<string> Lines()
    {
        for (var leerlab = 0; leerlab < Leerlabs; leerlab++)
        {
            yield return Person(leerlab, "", "coach", $"coach{leerlab}", "01-09-2026");
            yield return Person(leerlab, "", "voorzitter", $"chair{leerlab}", "01-09-2026");
            yield return Person(leerlab, "", "leerlabteam", $"team{leerlab}", "01-09-2026");
        }

        var people = (People - (3 * Leerlabs)) / Schools;
        var rest = People - (3 * Leerlabs) - (people * Schools);
        for (var school = 0; school < Schools; school++)
            for (var number = 0; number < people + (school < rest ? 1 : 0); number++)
                yield return Person(school % Leerlabs, School(school), number == 0 ? "schoolleider" : "Afgevaardigde", $"school{school}-{number}", "2026-09-01");
    }

    private static string School(int school) => $"{CodeOf(school)};School {school} voor voortgezet onderwijs;{Places[school % Places.Length]};Stichting {school / 5}";

    private static string Person(int leerlab, string school, string role, string surname, string start) =>
        $"{NameOf(leerlab)};{(role == "coach" ? $"\"Hoe krijgen leerlingen zicht; en waarop?\"" : "")};{(school.Length == 0 ? ";;;" : school)};{role};{Given[surname.Length % Given.Length]};van de;{surname};;{start};";
}
