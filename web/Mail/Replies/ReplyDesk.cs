using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Silo;
using Leerlabs.Web.Audit;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Planning;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Mail;

/// <summary>Takes an answer that came by mail to the meeting. Whose it is, the address says that it was sent to; who sent it on gave that away with it, so the answer must be theirs too.</summary>
internal sealed class ReplyDesk(IGrainHost host, ReplyAddresses addresses, AuditTrail trail)
{
    /// <returns>Why it was left; null when the meeting has it.</returns>
    public async Task<Refusal?> Take(Result<ReplyMail> mail, CancellationToken cancellation)
    {
        var left = mail.Succeeded ? await Take(mail.Value, cancellation) : mail.Refusal;
        if (left is not null)
            trail.MailLeft(left.Key);
        return left;
    }

    private async Task<Refusal?> Take(ReplyMail mail, CancellationToken cancellation)
    {
        if (MeetingEvents.MeetingOf(mail.Reply.Uid) is not { } meeting || await Members(meeting, cancellation) is not { IsEmpty: false } members)
            return Refusal.NotFound("reply-unknown");
        if (await addresses.WhoseIs(mail.To, meeting, members, cancellation) is not { } person)
            return Refusal.Forbidden("reply-forged");
        if (!await IsTheirs(person, mail.Reply.Attendee, cancellation))
            return Refusal.Forbidden("reply-of-another");

        return await Tell(meeting, person, mail.Reply, cancellation);
    }

    private async Task<ImmutableArray<string>> Members(GrainId meeting, CancellationToken cancellation) =>
        [.. host.All<MemberCopy>("meeting", await host.Read(meeting, cancellation)).Select(member => member.Person)];

    private async Task<bool> IsTheirs(string person, string address, CancellationToken cancellation) =>
        (await host.Read(GrainId.Parse(person), cancellation)).TryGetValue(MailAddressDocument.TheId, out var known)
        && address.Trim().Equals(known.Text("address"), StringComparison.OrdinalIgnoreCase);

    private async Task<Refusal?> Tell(GrainId meeting, string person, CalendarReply reply, CancellationToken cancellation)
    {
        var said = new RecordAnswer(person, reply.Answer, reply.Note, reply.At, reply.Sequence, reply.Proposed) { CommandId = $"{Guid.CreateVersion7()}" };
        var told = await host.Tell(meeting, said, cancellation);
        if (!told.Succeeded)
            return told.Refusal;
        if (!await Holds(meeting, person, reply, cancellation))
            return Refusal.Conflict("reply-old");

        trail.AnsweredByMail(person, meeting);
        return null;
    }

    // A fact is never refused: what became of it stands in the meeting.
    private async Task<bool> Holds(GrainId meeting, string person, CalendarReply reply, CancellationToken cancellation) =>
        (await host.Read(meeting, cancellation)).TryGetValue(AttendeeDocument.IdOf(person), out var attendee)
        && attendee.TryGetProperty("answer", out var answer) && answer.Deserialize<Reply>(JsonSerializerOptions.Web) == reply.Answer
        && !(attendee.GetProperty("answered").GetDateTimeOffset() > reply.At);
}
