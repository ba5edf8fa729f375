namespace Leerlabs.Bench.Servers;

/// <summary>Text as teachers write it: few words often, most words seldom (Zipf), and questions from the same words.</summary>
internal static class SearchWords
{
    private static readonly string[] Beginnings =
        "les dag groep school leer vraag taal reken toets werk doel plan start klas team ouder thema kijk lees denk".Split(' ');

    private static readonly string[] Endings =
        "start vraag doel moment vorm gesprek kring bord taak ronde plek weg stof boek kaart".Split(' ');

    private static readonly string[] Words =
    [
        .. "leerlingen docent motivatie eigenaarschap feedback persoonlijk leren ontwikkeling gesprekken zelfstandig samenwerken opdracht begeleiding ruimte".Split(' '),
        .. Beginnings.SelectMany(beginning => Endings.Select(ending => beginning + ending)),
        .. Enumerable.Range(0, 20_000).Select(number => $"{Beginnings[number % 20]}{(char)('a' + (number / 20 % 26))}{(char)('a' + (number / 520 % 26))}{Endings[number % 15]}"),
    ];

    /// <summary>About sixty words, the same for the same number.</summary>
    public static string Text(int number)
    {
        var random = new Random(number);
        return string.Join(' ', Enumerable.Range(0, 60).Select(_ => Word(random)));
    }

    /// <summary>One to three words each.</summary>
    public static IEnumerable<string> Questions(int round, int count)
    {
        var random = new Random(-1 - round);
        return [.. Enumerable.Range(0, count).Select(number => string.Join(' ', Enumerable.Range(0, 1 + (number % 3)).Select(_ => Word(random)).Distinct()))];
    }

    private static string Word(Random random) => Words[(int)(Math.Pow(Words.Length, random.NextDouble()) - 1)];
}
