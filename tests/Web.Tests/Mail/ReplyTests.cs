using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Ical;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>Answers to invitations that come by mail, from the mail server to the meeting.</summary>
public sealed class ReplyTests(ReplyHouse house) : IClassFixture<ReplyHouse>
{
    [Theory]
    [InlineData("outlook", "ACCEPTED", "accepted")]
    [InlineData("google", "DECLINED", "declined")]
    [InlineData("apple", "TENTATIVE", "tentative")]
    public async Task Answer_of_any_mail_program_stands_in_the_meeting(string program, string partStat, string answer)
    {
        house.NextMorning();
        var invited = await house.Invite(program);

        Assert.Equal("taken", await house.Receive(Answers.Of(program, invited, partStat, house.Now)));

        Assert.Equal(answer, await house.AnswerOf(invited));
        Assert.Equal([$"answered-by-mail {invited.Person}"], await house.Audited($"meeting/{invited.Meeting}"));
    }

    [Theory]
    [InlineData("outlook", "TENTATIVE")]
    [InlineData("google", "DECLINED")]
    public async Task Another_time_that_is_proposed_stands_in_the_meeting_and_is_told_to_the_organiser(string program, string partStat)
    {
        house.NextMorning();
        var invited = await house.Invite($"Tegen{program}");

        Assert.Equal("taken", await house.Receive(Answers.Counter(program, invited, partStat, house.Now)));

        var proposed = (await house.Read($"meeting/{invited.Meeting}"))[AttendeeDocument.IdOf(invited.Person)].GetProperty("proposed");
        Assert.Equal(("2031-01-21T15:30", "2031-01-21T17:00"), (proposed.Text("start"), proposed.Text("end")));
        await house.Until(house.Emma, documents => documents.Any(document => document.Key.StartsWith($"inbox/{invited.Meeting}", StringComparison.Ordinal) && document.Value.Text("kind") == "proposed"));
    }

    [Theory]
    [InlineData("IPM.Microsoft Schedule.MtgRespP", "accepted")]
    [InlineData("IPM.Schedule.Meeting.Resp.Neg", "declined")]
    public async Task Answer_in_a_winmail_dat_stands_in_the_meeting(string kind, string answer)
    {
        house.NextMorning();
        var invited = await house.Invite("Winmail");

        Assert.Equal("taken", await house.Receive(Winmail.Of(invited, kind, house.Now)));

        Assert.Equal(answer, await house.AnswerOf(invited));
    }

    [Fact]
    public async Task Another_time_in_a_winmail_dat_is_read_and_a_forged_or_empty_one_is_left()
    {
        house.NextMorning();
        var (invited, other) = (await house.Invite("Wina"), await house.Invite("Winb"));
        var until = new DateTimeOffset(2031, 1, 21, 14, 30, 0, TimeSpan.Zero);

        Assert.Equal("reply-of-another", await house.Receive(Winmail.Of(invited with { Address = other.Address }, "IPM.Schedule.Meeting.Resp.Pos", house.Now)));
        Assert.Equal("reply-none", await house.Receive(Winmail.Of(invited, "IPM.Note", house.Now)));
        Assert.Equal("taken", await house.Receive(Winmail.Of(invited, "IPM.Schedule.Meeting.Resp.Tent", house.Now, until)));

        var attendee = (await house.Read($"meeting/{invited.Meeting}"))[AttendeeDocument.IdOf(invited.Person)];
        Assert.Equal(("tentative", "2031-01-21T15:30"), (attendee.Text("answer"), attendee.GetProperty("proposed").Text("start")));
    }

    [Fact]
    public async Task Invitation_that_is_sent_again_knows_what_was_answered()
    {
        house.NextMorning();
        var invited = await house.Invite("Partstat");
        Assert.Equal("NEEDS-ACTION", invited.Mail.Calendar()!.Children[1].Find("ATTENDEE")!.Parameter("PARTSTAT"));
        await house.Town.As(invited.Person, new GrainId("meeting", invited.Meeting), new AnswerInvitation(Reply.Accepted));

        house.NextMorning();
        await house.Town.As(house.Emma, new GrainId("meeting", invited.Meeting), new ChangeMeeting(Place: new(Address: "Lokaal 9")));
        await house.Told(invited.Person, invited.Meeting, 2);
        var again = (await house.Sink.Until(invited.Address, 3))[2];

        Assert.Equal("ACCEPTED", again.Calendar()!.Children[1].Find("ATTENDEE")!.Parameter("PARTSTAT"));
    }

    [Fact]
    public async Task Note_of_an_answer_comes_along()
    {
        house.NextMorning();
        var invited = await house.Invite("Noa");

        await house.Receive(Answers.Of("outlook", invited, "ACCEPTED", house.Now));

        Assert.Equal("Ik kom, later", (await house.Read($"meeting/{invited.Meeting}"))[AttendeeDocument.IdOf(invited.Person)].Text("note"));
    }

    [Fact]
    public async Task Address_for_answers_is_of_one_person_and_one_meeting()
    {
        house.NextMorning();
        var (one, other) = (await house.Invite("Otto"), await house.Invite("Pia"));
        var invitation = one.Mail.Calendar()!.Children[1];

        Assert.Matches(@"^antwoord\+[0-9a-f]{32}@leerlabs\.example$", one.Answers);
        Assert.Equal($"mailto:{one.Answers}", invitation.Find("ORGANIZER")!.Value);
        Assert.Equal("TRUE", invitation.Find("ATTENDEE")!.Parameter("RSVP"));
        Assert.NotEqual(one.Answers, other.Answers);
        Assert.Equal("reply-forged", await house.Receive(Answers.Of("google", one with { Answers = other.Answers }, "ACCEPTED", house.Now)));
        Assert.Equal("reply-forged", await house.Receive(Answers.Of("outlook", one with { Meeting = other.Meeting }, "ACCEPTED", house.Now)));
        Assert.Null(await house.AnswerOf(one));
    }

    [Fact]
    public async Task Invitation_that_was_sent_on_does_not_answer_for_who_was_invited()
    {
        house.NextMorning();
        var invited = await house.Invite("Quirijn");

        Assert.Equal("reply-of-another", await house.Receive(Answers.Of("google", invited with { Address = "collega@school.example" }, "DECLINED", house.Now)));

        Assert.Null(await house.AnswerOf(invited));
    }

    [Fact]
    public async Task Older_answer_does_not_override_a_newer_one_by_mail_or_on_the_page()
    {
        house.NextMorning();
        var invited = await house.Invite("Rosa");
        var (later, earlier) = (Answers.Of("google", invited, "ACCEPTED", house.Now.AddSeconds(-5)), Answers.Of("google", invited, "DECLINED", house.Now.AddSeconds(-30)));

        Assert.Equal("taken", await house.Receive(later));
        Assert.Equal("reply-old", await house.Receive(earlier));
        await house.Town.As(invited.Person, new GrainId("meeting", invited.Meeting), new AnswerInvitation(Reply.Tentative));
        Assert.Equal("reply-old", await house.Receive(later));

        Assert.Equal("tentative", await house.AnswerOf(invited));
    }

    [Fact]
    public async Task Answer_to_a_date_that_was_moved_since_is_left()
    {
        house.NextMorning();
        var invited = await house.Invite("Sem");
        await house.Town.As(house.Emma, new GrainId("meeting", invited.Meeting), new ChangeMeeting(Place: new(Address: "Lokaal 3")));

        Assert.Equal("reply-old", await house.Receive(Answers.Of("apple", invited, "ACCEPTED", house.Now)));
        Assert.Equal("taken", await house.Receive(Answers.Of("apple", invited, "ACCEPTED", house.Now, sequence: 1)));
    }

    [Theory]
    [InlineData("", "reply-none")]
    [InlineData("\0\0\0 rommel", "reply-none")]
    [InlineData("Subject: Afwezig\nAuto-Submitted: auto-replied\n\nIk ben er even niet.", "reply-none")]
    [InlineData("Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VEVENT", "reply-none")]
    [InlineData("Content-Type: text/calendar; method=REFRESH\n\nBEGIN:VCALENDAR\nMETHOD:REFRESH\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR", "reply-none")]
    [InlineData("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:x\nATTENDEE;PARTSTAT=DELEGATED:mailto:a@b.nl\nEND:VEVENT\nEND:VCALENDAR", "reply-unclear")]
    [InlineData("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:elders@google.com\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.nl\nEND:VEVENT\nEND:VCALENDAR", "reply-unknown")]
    [InlineData("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:niets@meeting.leerlabs\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.nl\nEND:VEVENT\nEND:VCALENDAR", "reply-unknown")]
    public async Task What_is_no_answer_is_left_and_audited(string mail, string why)
    {
        var before = (await house.Audited("post/main")).Length;

        Assert.Equal(why, await house.Receive(mail));

        Assert.Equal([$"mail-left  {why}"], (await house.Audited("post/main"))[before..]);
    }

    [Fact]
    public async Task Only_the_mail_server_that_knows_the_secret_hands_in_mail_and_not_too_much_of_it()
    {
        string[] secrets = ["Bearer geheim-van-iemand-anders", "Bearer", "Basic ???", "Basic bWFpbDpmb3V0"];
        foreach (var secret in secrets)
            Assert.Equal(HttpStatusCode.Unauthorized, await Status("Subject: x\n\ny", secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("Subject: x\n\ny", null));
        Assert.Equal(HttpStatusCode.OK, await Status("Subject: x\n\ny", ReplyHouse.Basic));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Status(new string('x', Limits.InboundMailBytes + 1), ReplyHouse.Basic));
        Assert.Equal(HttpStatusCode.Forbidden, await Status("Subject: x\n\ny", ReplyHouse.Basic, "text/plain"));
    }

    [PythonFact]
    public async Task Mailed_invitation_that_another_program_answers_shows_on_the_meeting_page_at_once()
    {
        house.NextMorning();
        var invited = await house.Invite("Ties");
        await using var page = await house.Connect(house.Emma);
        var opened = await page.Watch($"meeting/{invited.Meeting}");
        var file = Path.Combine(house.Folder, "invitation.eml");
        await File.WriteAllTextAsync(file, invited.Mail.Raw);

        var (code, answer) = PythonFactAttribute.Run(Path.Combine(Path.GetDirectoryName(Calendars.Reader)!, "..", "Mail", "answer.py"), file, "ACCEPTED", $"{house.Now:yyyyMMdd'T'HHmmss'Z'}");
        Assert.Equal(0, code);
        Assert.Equal("taken", await house.Receive(answer));

        var seen = (await page.FramesUntil($"meeting/{invited.Meeting}", opened.GetProperty("seq").GetInt64() + 1))[^1].GetRawText();
        Assert.Contains("\"answer\":\"accepted\"", seen, StringComparison.Ordinal);
        Assert.Contains("Ik neem iemand mee", seen, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> Status(string mail, string? secret, string type = "message/rfc822")
    {
        using var answer = await house.HandIn(mail, secret, type);
        return answer.StatusCode;
    }
}
