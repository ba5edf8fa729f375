using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>A person's grain as the post sees it: the mail, and what is needed to write it.</summary>
/// <param name="share">What of it stands in this mail; null: everything.</param>
internal sealed class MailBag(GrainId person, string mail, IReadOnlyDictionary<string, JsonElement> documents, MailShare? share = null)
{
    public GrainId Person => person;

    public string Key => mail;

    /// <summary>The meeting that this mail is about; null when it is about anything else, or about more.</summary>
    public GrainId? Meeting => share?.Meeting;

    /// <summary>The mail; null when it was sent, or is no longer wanted.</summary>
    public JsonElement? Mail => documents.TryGetValue($"mail/{mail}", out var found) ? found : null;

    public string Kind => Mail?.Text("kind") ?? "";

    public JsonElement Profile => documents["person"];

    public string Language => Profile.Text("language") ?? "nl";

    public string? Address => documents.TryGetValue("mail-address", out var found) ? found.Text("address") : null;

    public bool IsConfirmed => documents.TryGetValue("mail-address", out var found) && found.TryGetProperty("confirmed", out _);

    public bool WantsMail => !documents.TryGetValue("notices", out var notices) || notices.GetProperty("mail").GetBoolean();

    public bool IsCounted => Mail?.TryGetProperty("logs", out _) == true;

    /// <summary>The inbox items that it is about and that are still unread.</summary>
    public IReadOnlyList<JsonElement> Items => share?.Items ?? [.. Strings("inbox").Select(key => documents.GetValueOrDefault($"inbox/{key}")).Where(IsUnread)];

    public IReadOnlyList<JsonElement> Logs => share?.Meeting is null && Mail is { } one && one.TryGetProperty("logs", out var logs) ? [.. logs.EnumerateArray()] : [];

    public IEnumerable<JsonElement> Memberships => documents.OfType("membership");

    /// <summary>The person's schools: by a role in a leerlab, or otherwise.</summary>
    public IReadOnlyList<string> Schools =>
    [
        .. Memberships.SelectMany(membership => membership.GetProperty("roles").EnumerateArray()).Select(role => role.Text("school"))
            .Concat(Profile.TryGetProperty("schools", out var schools) ? schools.EnumerateArray().Select(school => school.GetString()) : [])
            .OfType<string>().Distinct(),
    ];

    /// <summary>From where on a log is news: what was seen, and what an earlier digest told.</summary>
    public long SeenIn(GrainId log)
    {
        var seen = documents.TryGetValue($"mark/{log.Key}", out var mark) ? mark.GetProperty("seen").GetInt64() : 0;
        return Math.Max(seen, ToldOf(log));
    }

    /// <summary>The mails that it takes: one for each meeting, since a mail program puts one in a calendar at a time, and one for the rest.</summary>
    public IEnumerable<MailBag> Mails()
    {
        var shares = MailShare.Of(Items, Logs.Count > 0);
        return shares.IsEmpty ? [this] : shares.Select(part => new MailBag(person, mail, documents, part));
    }

    public static async Task<MailBag?> Open(IGrainHost host, GrainId person, string mail, CancellationToken cancellation)
    {
        var documents = await host.Read(person, cancellation);
        return documents.ContainsKey("person") ? new(person, mail, documents) : null;
    }

    private long ToldOf(GrainId log) => documents.TryGetValue("mailing", out var mailing) && mailing.TryGetProperty("told", out var told)
        ? told.EnumerateArray().Where(head => head.Text("log") == $"{log}").Select(head => head.GetProperty("seq").GetInt64()).FirstOrDefault()
        : 0;

    private IEnumerable<string> Strings(string field) =>
        Mail is { } one && one.TryGetProperty(field, out var list) ? list.EnumerateArray().Select(value => value.GetString()!) : [];

    private static bool IsUnread(JsonElement item) => item.ValueKind == JsonValueKind.Object && !item.TryGetProperty("read", out _);
}
