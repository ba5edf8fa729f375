using System.Globalization;
using System.Text;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>Answers to an invitation as mail programs send them: what each has of headers, parts, encodings and fields.</summary>
internal static class Answers
{
    public static string Of(string program, Invited invited, string partStat, DateTimeOffset at, int sequence = 0) => program switch
    {
        "outlook" => Outlook(invited, partStat, at, sequence),
        "google" => Google(invited, partStat, at, sequence),
        _ => Apple(invited, partStat, at, sequence),
    };

    /// <summary>The same mail with another method and another time, as these programs propose one.</summary>
    public static string Counter(string program, Invited invited, string partStat, DateTimeOffset at)
    {
        var mail = program == "outlook" ? Outlook(invited, partStat, at, 0, "COUNTER", "2031") : Google(invited, partStat, at, 0, "COUNTER", "2031");
        return mail.Replace("method=REPLY", "method=COUNTER", StringComparison.Ordinal);
    }

    /// <summary>One part in base64; no ORGANIZER, MAILTO in capitals, a zone of Windows, a comment with a line break in it.</summary>
    private static string Outlook(Invited invited, string partStat, DateTimeOffset at, int sequence, string method = "REPLY", string year = "2027") => $"""
        Received: from AM0PR.eurprd.prod.outlook.example by mail.leerlabs.example with ESMTPS; Tue, 24 Nov 2026 10:15:02 +0100
        From: "Iris van 't Hof" <{invited.Address}>
        To: Emma Voorbeeld <{invited.Answers}>
        Subject: =?utf-8?B?R2VhY2NlcHRlZXJkOiBLaWV6ZW47IGRlbGVu?=
        Thread-Topic: Kiezen; delen
        Content-Language: nl-NL
        X-MS-Exchange-Organization-AuthAs: Internal
        Content-Type: multipart/alternative;
        	boundary="_000_AM0PR_"
        MIME-Version: 1.0

        --_000_AM0PR_
        Content-Type: text/plain; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        Tot dan, caf=E9 =3D goed.

        --_000_AM0PR_
        Content-Type: text/calendar; charset="utf-8"; method=REPLY
        Content-Transfer-Encoding: base64

        {Base64($"""
        BEGIN:VCALENDAR
        METHOD:{method}
        PRODID:Microsoft Exchange Server 2010
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:W. Europe Standard Time
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        ATTENDEE;PARTSTAT={partStat};CN="Iris van 't Hof":MAILTO:{invited.Address}
        COMMENT;LANGUAGE=nl-NL:Ik kom\, later\n
        UID:{invited.Meeting}@meeting.leerlabs
        SUMMARY;LANGUAGE=nl-NL:Geaccepteerd: Kiezen\; delen
        DTSTART;TZID=W. Europe Standard Time:{year}0121T153000
        DTEND;TZID=W. Europe Standard Time:{year}0121T170000
        CLASS:PUBLIC
        DTSTAMP:{Stamp(at)}
        STATUS:CONFIRMED
        SEQUENCE:{sequence}
        X-MICROSOFT-CDO-APPT-SEQUENCE:{sequence}
        END:VEVENT
        END:VCALENDAR
        """)}
        --_000_AM0PR_--
        """;

    /// <summary>The same answer twice: as a part, and as a file in base64.</summary>
    private static string Google(Invited invited, string partStat, DateTimeOffset at, int sequence, string method = "REPLY", string year = "2027")
    {
        var calendar = $"""
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:{method}
            BEGIN:VEVENT
            DTSTART:{year}0121T143000Z
            DTEND:{year}0121T160000Z
            DTSTAMP:{Stamp(at)}
            ORGANIZER;CN=Emma Voorbeeld:mailto:{invited.Answers}
            UID:{invited.Meeting}@meeting.leerlabs
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={partStat};CN={invited.Address};X-NUM-GUESTS=0:mailto:
             {invited.Address}
            CREATED:20261124T090000Z
            SEQUENCE:{sequence}
            STATUS:CONFIRMED
            SUMMARY:Kiezen\; delen
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR
            """;
        return $"""
            MIME-Version: 1.0
            Reply-To: Iris <{invited.Address}>
            Sender: Google Calendar <calendar-notification@google.example>
            Auto-Submitted: auto-generated
            Message-ID: <calendar-5d1c@google.example>
            Subject: Declined: Kiezen; delen @ Thu Jan 21, 2027 3:30pm - 5pm (CET) (Leerlabs)
            From: Iris <{invited.Address}>
            To: {invited.Answers}
            Content-Type: multipart/mixed; boundary="0000000000006d"

            --0000000000006d
            Content-Type: multipart/alternative; boundary="0000000000006e"

            --0000000000006e
            Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes
            Content-Transfer-Encoding: base64

            SXJpcyBoZWVmdCBnZWFudHdvb3JkLg==
            --0000000000006e
            Content-Type: text/calendar; charset="UTF-8"; method=REPLY
            Content-Transfer-Encoding: 7bit

            {calendar}
            --0000000000006e--
            --0000000000006d
            Content-Type: application/ics; name="invite.ics"
            Content-Disposition: attachment; filename="invite.ics"
            Content-Transfer-Encoding: base64

            {Base64(calendar)}
            --0000000000006d--
            """;
    }

    /// <summary>A file in quoted-printable; people by another address than mail, with the mail address beside it.</summary>
    private static string Apple(Invited invited, string partStat, DateTimeOffset at, int sequence) => $"""
        From: Iris <{invited.Address}>
        Content-Type: multipart/mixed; boundary="Apple-Mail=_1"
        Mime-Version: 1.0 (Mac OS X Mail 16.0)
        Subject: Iris misschien: Kiezen; delen
        To: Emma Voorbeeld <{invited.Answers.ToUpperInvariant()}>

        --Apple-Mail=_1
        Content-Type: text/plain; charset=us-ascii

        Misschien.
        --Apple-Mail=_1
        Content-Disposition: attachment; filename=iCal-20261124.ics
        Content-Type: text/calendar; charset=utf-8; name=iCal-20261124.ics; method=REPLY
        Content-Transfer-Encoding: quoted-printable

        BEGIN:VCALENDAR
        CALSCALE:GREGORIAN
        VERSION:2.0
        METHOD:REPLY
        PRODID:-//Apple Inc.//macOS 15.1//EN
        BEGIN:VEVENT
        UID:{invited.Meeting}@meeting.leerlabs
        DTSTART;TZID=3DEurope/Amsterdam:20270121T153000
        ATTENDEE;CN=3D"Iris =E2=80=99t Hof";CUTYPE=3DINDIVIDUAL;EMAIL=3D{invited.Address};=
        PARTSTAT=3D{partStat}:/aMTAzMTk/principal/
        ORGANIZER;CN=3D"Emma Voorbeeld":mailto:{invited.Answers}
        DTSTAMP:{Stamp(at)}
        SEQUENCE:{sequence}
        SUMMARY:Kiezen\; delen
        END:VEVENT
        END:VCALENDAR
        --Apple-Mail=_1--
        """;

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks);
}
