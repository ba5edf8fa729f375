using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Person.Notices;
using Leerlabs.Silo;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>A person's grain as the post sees it: the mail, and what is needed to write it.</summary>
/// <param name="share">What of it stands in this mail; null: everything.</param>
internal sealed class MailBag(GrainId person, string mail, IReadOnlyDictionary<string, JsonElement> documents, MailShare? share = null)
{
    public GrainId Person => person;

    public string Key => mail;

    /// <summary>The meeting, the lesson visit or the appointment with an expert that this mail is about; null when it is about anything else, or about more.</summary>
    public GrainId? About => share?.About;

    /// <summary>The mail; null when it was sent, or is no longer wanted.</summary>
    public JsonElement? Mail => documents.TryGetValue($"mail/{mail}", out var found) ? found : null;

    public string Kind => Mail?.Text("kind") ?? "";

    public JsonElement Profile => documents["person"];

    public string Language => Profile.Text("language") ?? "nl";

    public string? Address => documents.TryGetValue("mail-address", out var found) ? found.Text("address") : null;

    public bool IsConfirmed => documents.TryGetValue("mail-address", out var found) && found.TryGetProperty("confirmed", out _);

    public bool WantsMail => !documents.TryGetValue("notices", out var notices) || notices.GetProperty("mail").GetBoolean();

    public bool IsCounted => Mail?.TryGetProperty("logs", out _) == true;

    /// <summary>The inbox items that it is about and that are still unread, or bring a calendar all the same (<see cref="NotificationRule.IsMailedWhenRead"/>).</summary>
    public IReadOnlyList<JsonElement> Items => share?.Items ?? [.. Strings("inbox").Select(key => documents.GetValueOrDefault($"inbox/{key}")).Where(IsWanted)];

    public IReadOnlyList<JsonElement> Logs => share?.About is null && Mail is { } one && one.TryGetProperty("logs", out var logs) ? [.. logs.EnumerateArray()] : [];

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

    /// <summary>A lesson visit, as the person has it among their own.</summary>
    public OwnVisit? Visit(IGrainHost host, GrainId visit) => host.All<OwnVisit>("person", documents).FirstOrDefault(own => own.Id == $"{visit}");

    /// <summary>A talk with an expert, or with who asked, as the person has it among their own.</summary>
    public OwnAppointment? Appointment(IGrainHost host, GrainId appointment) =>
        host.All<OwnAppointment>("person", documents).FirstOrDefault(own => own.Id == $"{appointment}");

    /// <summary>The mails that it takes: one for each meeting, visit and talk, since a mail program puts one in a calendar at a time, and one for the rest.</summary>
    /// <param name="planned">Invitations to what was planned before the person came (<see cref="Newcomers"/>).</param>
    public IEnumerable<MailBag> Mails(IEnumerable<JsonElement> planned)
    {
        var shares = MailShare.Of([.. Items, .. planned], Logs.Count > 0);
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

    private static bool IsWanted(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && (!item.TryGetProperty("read", out _) || item.Text("kind") is "expert-talk" or "expert-talk-cancelled");
}
