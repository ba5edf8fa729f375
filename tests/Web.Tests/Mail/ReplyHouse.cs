using System.Net;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Meeting;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Mail;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>A leerlab whose invitations can be answered by mail.</summary>
public class ReplyHouse : MailHouse
{
    public const string Inbound = "/api/mail/inbound";
    private const string Secret = "geheim-van-de-mailserver-lang-genoeg-om-niet-te-raden";

    protected override ReplyOptions? Replies => new("antwoord@leerlabs.example", Secret);

    /// <summary>Someone new, invited by mail to a new meeting.</summary>
    internal async Task<Invited> Invite(string name)
    {
        var (person, address) = await WithMail(name);
        var meeting = await this.Plan("Kiezen; delen");
        await this.Told(person, meeting, 1);
        var mail = (await Sink.Until(address, 2))[1];
        return new(meeting, person, address, mail.Header("Reply-To"), mail);
    }

    /// <summary>Hands a mail in as a mail server does; whether it was taken, or why it was left.</summary>
    internal async Task<string> Receive(string mail)
    {
        using var answer = await HandIn(mail, $"Bearer {Secret}");
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {body}");
        var told = JsonDocument.Parse(body).RootElement;
        Assert.Equal(told.GetProperty("taken").GetBoolean(), told.Text("why") is null);
        return told.Text("why") ?? "taken";
    }

    internal Task<HttpResponseMessage> HandIn(string mail, string? authorization, string type = "message/rfc822")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail));
        content.Headers.ContentType = new(type);
        return Visitor().Send(HttpMethod.Post, Inbound, content, origin: null, authorization is null ? [] : [("Authorization", authorization)]);
    }

    internal static string Basic => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"mail:{Secret}"))}";

    internal async Task<string?> AnswerOf(Invited invited) =>
        (await Read($"meeting/{invited.Meeting}")).TryGetValue(AttendeeDocument.IdOf(invited.Person), out var attendee) ? attendee.Text("answer") : null;

    /// <summary>What the audit trail says of a grain.</summary>
    internal async Task<string[]> Audited(string grain)
    {
        await Of<AuditTrail>().Settled();
        return [.. (await Of<IAuditStore>().Read(grain, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None)).Select(row => $"{row.What} {row.Person} {row.Id}".Trim())];
    }
}

/// <summary>An invitation as it came by mail.</summary>
/// <param name="Address">Where it came.</param>
/// <param name="Answers">Where an answer goes.</param>
internal sealed record Invited(string Meeting, string Person, string Address, string Answers, Caught Mail);
