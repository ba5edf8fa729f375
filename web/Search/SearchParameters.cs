using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Search.Finding;

namespace Leerlabs.Web.Search;

/// <summary>A question as a query string. What may be named several times stands there several times.</summary>
/// <param name="Leerlab">Leerlabs.</param>
/// <param name="Log">Of the leerlabs that are named only what stands in their logs.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Order"><c>best</c> or <c>newest</c>.</param>
/// <param name="Before">The <c>next</c> of an earlier answer.</param>
internal sealed record SearchParameters(
    string? Q, string[]? Leerlab, bool? Log, string[]? Kind, string[]? School, string[]? Person, string[]? Tag, DateOnly? From, DateOnly? To, string? Order, string? Before, int? Take)
{
    private const int Usual = 20;
    private const int Most = 50;

    public int Hits => Math.Clamp(Take ?? Usual, 1, Most);

    public Refusal? Wrong => Check.AtMost(Q, "q", Limits.Line) ?? (Order is null or "best" or "newest" ? null : Refusal.Invalid("invalid", "order"));

    public bool Newest => Order == "newest";

    /// <param name="placesOf">What is searched of a leerlab.</param>
    public SearchFilter Filter(Func<string, IEnumerable<string>> placesOf) => new()
    {
        Kinds = Of(Kind),
        Schools = Of(School),
        Persons = Of(Person),
        Tags = Of(Tag),
        Grains = [.. Of(Leerlab).SelectMany(placesOf)],
        From = From is { } from ? DutchDay.Start(from) : null,
        To = To is { } to && to < DateOnly.MaxValue ? DutchDay.Start(to.AddDays(1)) : null,
    };

    private static ImmutableArray<string> Of(string[]? values) => [.. values ?? []];
}
