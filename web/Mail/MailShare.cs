using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>What of a bag goes in one mail.</summary>
/// <param name="About">The meeting, the lesson visit or the appointment with an expert that the mail is about, with its calendar; null: everything else together.</param>
internal sealed record MailShare(GrainId? About, ImmutableArray<JsonElement> Items)
{
    /// <param name="hasNews">Something else is told than the items.</param>
    public static ImmutableArray<MailShare> Of(IReadOnlyList<JsonElement> items, bool hasNews)
    {
        ImmutableArray<JsonElement> rest = [.. items.Where(item => AboutOf(item) is null)];
        var dates = items.Where(item => AboutOf(item) is not null).GroupBy(item => AboutOf(item)).Select(date => new MailShare(date.Key, [Told(date)]));
        return rest.IsEmpty && !hasNews ? [.. dates] : [.. dates, new(null, rest)];
    }

    // Of one that was planned and moved since, the invitation says it all; its end is always said.
    private static JsonElement Told(IEnumerable<JsonElement> items) =>
        items.Last() is var last && last.Text("kind") is "cancelled" or "visit-cancelled" or "expert-talk-cancelled" ? last : items.First();

    private static GrainId? AboutOf(JsonElement item) => item.Text("kind") switch
    {
        "invited" or "moved" or "cancelled" => In("meeting", item),
        "visit" or "visit-moved" or "visit-cancelled" => In("visit", item),
        "expert-talk" or "expert-talk-cancelled" => In("appointment", item, "comment"),
        _ => null,
    };

    private static GrainId? In(string kind, JsonElement item, string field = "entry") => GrainId.TryParse($"{kind}/{item.Text(field)}", out var grain) ? grain : null;
}
