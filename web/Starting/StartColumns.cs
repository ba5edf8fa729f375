using System.Collections.Frozen;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Starting;

/// <summary>Where each column stands; its Dutch or English name, without regard to case and accents.</summary>
internal sealed class StartColumns
{
    public const string Leerlab = "leerlab", Question = "question", School = "school", SchoolName = "schoolName", Place = "place", Board = "board",
        Goal = "goal", Role = "role", GivenName = "givenName", Prefix = "prefix", Surname = "surname", Mail = "mail", Start = "start", End = "end";

    private static readonly FrozenDictionary<string, string> Names = new (string Column, string[] Names)[]
    {
        (Leerlab, ["leerlab"]),
        (Question, ["vraagstuk", "question"]),
        (School, ["vestigingscode", "brin", "school code"]),
        (SchoolName, ["school", "schoolnaam"]),
        (Place, ["plaats", "place"]),
        (Board, ["bestuur", "board"]),
        (Goal, ["doel", "goal"]),
        (Role, ["rol", "role"]),
        (GivenName, ["voornaam", "given name"]),
        (Prefix, ["tussenvoegsel", "prefix"]),
        (Surname, ["achternaam", "surname"]),
        (Mail, ["email", "mail"]),
        (Start, ["start", "begin", "eerste dag", "first day"]),
        (End, ["einde", "laatste dag", "last day"]),
    }.SelectMany(column => column.Names.Select(name => (name, column.Column))).ToFrozenDictionary(pair => pair.name, pair => pair.Column);

    private static readonly string[] Needed = [Leerlab, Question];

    private readonly Dictionary<string, int> _places;

    private StartColumns(Dictionary<string, int> places, int count) => (_places, Count) = (places, count);

    public int Count { get; }

    public string? Cell(string[] row, string column) =>
        _places.TryGetValue(column, out var place) && place < row.Length ? Texts(row[place]) : null;

    public static Result<StartColumns> Read(string[] header)
    {
        var places = new Dictionary<string, int>();
        foreach (var (place, name) in header.Index())
            if (Names.TryGetValue(FoldedText.Fold(name).Trim(), out var column) && !places.TryAdd(column, place))
                return Refusal.Invalid("start-column-twice").With("column", name.Trim());

        return Needed.FirstOrDefault(column => !places.ContainsKey(column)) is { } missing
            ? Refusal.Invalid("start-column-missing").With("column", Names.First(pair => pair.Value == missing).Key)
            : new StartColumns(places, header.Length);
    }

    private static string? Texts(string cell) => Grains.Core.Texts.OrNone(cell) is { } text ? Grains.Core.Texts.Single(text) : null;
}
