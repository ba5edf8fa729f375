using System.Runtime.CompilerServices;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Directory;

/// <summary>The filter of a page: <c>{text*, ids*, leerlab*, school*, board*}</c>; all that are given must fit.</summary>
internal static class DirectoryFilter
{
    /// <summary>Folded names, made once per document and gone with it.</summary>
    private static readonly ConditionalWeakTable<Document, FoldedText> Names = [];

    /// <summary>One page asks the same wish of thousands of documents: the last one is remembered.</summary>
    private static volatile FoldedWish _last = new("");

    public static bool Matches(Document document, JsonElement filter) =>
        filter.ValueKind != JsonValueKind.Object || filter.EnumerateObject().All(wish => Fits(document, wish));

    // Asked of every document of a page: a text costs no string as long as it is the same.
    private static bool Fits(Document document, JsonProperty wish) => wish.NameEquals("text"u8)
        ? wish.Value.ValueKind != JsonValueKind.String || Names.GetValue(document, NameOf).Holds(Folded(wish.Value))
        : FitsOther(document, wish);

    private static bool FitsOther(Document document, JsonProperty wish) => wish.Name switch
    {
        "ids" => wish.Value.ValueKind == JsonValueKind.Array && wish.Value.EnumerateArray().Any(id => Text(id) == document.Id),
        "leerlab" => Text(wish.Value) is { } leerlab && IsOf(document, leerlab),
        "school" => Text(wish.Value) is { } school && HasSchool(document, school),
        "board" => Text(wish.Value) is { } board && document is ListedSchool school && school.Board == board,
        _ => true,
    };

    private static FoldedWish Folded(JsonElement text)
    {
        var wish = _last;
        return text.ValueEquals(wish.Text) ? wish : _last = new FoldedWish(text.GetString()!);
    }

    private static bool IsOf(Document document, string leerlab) => document switch
    {
        ListedPerson person => person.Leerlabs.Contains(leerlab) || person.FormerLeerlabs.Contains(leerlab),
        _ => document.Id == leerlab,
    };

    private static bool HasSchool(Document document, string school) => document switch
    {
        ListedPerson person => person.Schools.Contains(school),
        ListedLeerlab leerlab => leerlab.Schools.Contains(school),
        _ => document.Id == school,
    };

    private static FoldedText NameOf(Document document) => FoldedText.Of(document switch
    {
        ListedSchool school => [school.Name, school.ShortName, school.Place, school.Municipality, Ids.KeyOf(school.Id)],
        ListedPerson person => [DutchName.Full(person.GivenName, person.Prefix, person.Surname)],
        ListedLeerlab leerlab => [leerlab.Name],
        _ => [],
    });

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
