using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>What of a bag goes in one mail.</summary>
/// <param name="Meeting">The meeting that the mail is about, with its calendar; null: everything else together.</param>
internal sealed record MailShare(GrainId? Meeting, ImmutableArray<JsonElement> Items)
{
    /// <param name="hasNews">Something else is told than the items.</param>
    public static ImmutableArray<MailShare> Of(IReadOnlyList<JsonElement> items, bool hasNews)
    {
        ImmutableArray<JsonElement> rest = [.. items.Where(item => MeetingOf(item) is null)];
        var meetings = items.Where(item => MeetingOf(item) is not null).GroupBy(item => MeetingOf(item)).Select(meeting => new MailShare(meeting.Key, [Told(meeting)]));
        return rest.IsEmpty && !hasNews ? [.. meetings] : [.. meetings, new(null, rest)];
    }

    // Of one that was planned and moved since, the invitation says it all; its end is always said.
    private static JsonElement Told(IEnumerable<JsonElement> items) =>
        items.Last() is var last && last.Text("kind") == "cancelled" ? last : items.First();

    private static GrainId? MeetingOf(JsonElement item) =>
        item.Text("kind") is "invited" or "moved" or "cancelled" && GrainId.TryParse($"meeting/{item.Text("entry")}", out var meeting) ? meeting : null;
}
