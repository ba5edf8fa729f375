using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Post;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Web.Tests.Kit;
using static Leerlabs.Grains.Core.Ids;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>For each row of documents: one that is there to be seen, with the entry that it belongs to.</summary>
internal static class Targets
{
    public static async Task<(string Id, string? Entry)> Of(RightsHouse house, string row) => row.Split(' ')[0] switch
    {
        "log" => await InLog(house, row),
        "leerlab" => (await InLeerlab(house, row), null),
        "person" => (await InPerson(house, row), null),
        "school" => (await InSchool(house, row), null),
        "coach" => (await InCoach(house, row), null),
        "meeting" => (await Meetings.Target(house, row), null),
        "visit" => (await LessonVisits.Target(house, row), null),
        "text" => (await SharedTexts.Target(house, row), null),
        "poll" => (await Polls.Target(house, row), null),
        "expert-request" => (await ExpertRequests.Target(house, row), null),
        "practice-example" => (await PracticeExamples.Target(house, row), null),
        "expert-pool" => (await ExpertPools.Target(house, row), null),
        "library" => (await Libraries.Target(house, row), null),
        "directory" => (await InDirectory(house, row), null),
        "post" => (await InPost(house, row), null),
        _ => (await InProgramme(house, row), null),
    };

    private static async Task<(string Id, string? Entry)> InLog(RightsHouse house, string row)
    {
        var entry = await EntryOf(house, row);
        var id = row.Split(' ')[1] switch
        {
            "log" => "log",
            "access" => $"access/{KeyOf(house.Cast["writer"])}",
            "entry" => $"entry/{entry}",
            "progress" => $"progress/{KeyOf(LabHouse.Kwelder)}",
            "open-question" => $"open-question/{await house.Entry(kind: EntryKind.Question)}",
            "thread" => await Thread(house, entry),
            "comment" => $"comment/{await house.Comment(entry)}",
            "report" => $"report/{await house.Report(entry)}",
            "upload" => $"upload/{await house.Upload()}",
            "bytes" => await Bytes(house),
            _ => await Version(house, row, entry),
        };
        return (id, $"entry/{entry}");
    }

    private static async Task<string> EntryOf(RightsHouse house, string row) => row.Split(" @").ElementAtOrDefault(1) switch
    {
        "own-school" or "since-shared" => await house.Entry(Visibility.School),
        "question" => house.Question,
        _ => await house.Entry(),
    };

    private static async Task<string> Thread(RightsHouse house, string entry)
    {
        await house.Comment(entry);
        return $"thread/{entry}";
    }

    private static async Task<string> Bytes(RightsHouse house)
    {
        await house.Upload();
        return $"bytes/{(await house.Of<Web.Files.FileBook>().Bytes(Grains.Core.GrainId.Parse(house.Lab.Log), CancellationToken.None)).Keys.First()}";
    }

    private static async Task<string> Version(RightsHouse house, string row, string entry)
    {
        await house.As("writer", new EditEntry(entry, 1, "De tweede tekst."));
        if (row.EndsWith("@since-shared", StringComparison.Ordinal))
            await house.As("writer", new ChangeVisibility(entry, Visibility.Leerlab));
        return $"version/{entry}-1";
    }

    private static async Task<string> InLeerlab(RightsHouse house, string row)
    {
        switch (row.Split(' ')[1])
        {
            case "sub-question":
                var key = Town.New();
                await house.Town.Tell(house.Lab.Leerlab, new Grains.Leerlab.AddSubQuestion(key, "Voor wie?"));
                return $"sub-question/{key}";
            case "school":
                return LabHouse.Kwelder;
            case "member":
                return $"member/{(await house.Ids(house.Lab.Leerlab, "member"))[0]}";
            case "meeting":
                return $"meeting/{await Meetings.Planned(house)}";
            case "action" or "decision":
                return await Meetings.Registered(house, row.Split(' ')[1]);
            case "poll":
                return $"poll/{await Polls.Started(house)}";
            case "expert-request":
                return $"expert-request/{await ExpertRequests.Asked(house)}";
            case "practice-example":
                return $"practice-example/{await PracticeExamples.Begun(house)}";
            case "visit":
                return $"visit/{await LessonVisits.Planned(house)}";
            case "appointment":
                return $"appointment/{await Appointments.Proposed(house)}";
            case "candidate":
                await Recipes.Candidate(house);
                return $"candidate/{KeyOf(house.Cast["stranger"])}";
            case "invitation" or "invitation-secret":
                return $"{row.Split(' ')[1]}/{await Recipes.Invitation(house, house.Lab.Leerlab)}";
            default:
                return "leerlab";
        }
    }

    private static async Task<string> InPerson(RightsHouse house, string row)
    {
        var (writer, key) = (house.Cast["writer"], Town.New());
        switch (row.Split(' ')[1])
        {
            case "membership" or "former-membership":
                return $"{row.Split(' ')[1]}/{house.Lab.Key}";
            case "candidacy":
                await house.Town.Tell(writer, new SetCandidacy(house.Lab.Leerlab, "De dagstart telt", 1));
                return $"candidacy/{house.Lab.Key}";
            case "visit":
                return $"visit/{await LessonVisits.Planned(house)}";
            case "appointment":
                return $"appointment/{await ExpertRequests.Offered(house, picked: true)}";
            case "example":
                await house.Town.Tell(writer, new SetOwnExample(key, new(house.Lab.Leerlab, "Eén vraag", Edits: true)));
                return $"example/{key}";
            case "request-concept":
                await house.Town.As(writer, Grains.Core.GrainId.Parse(writer), new SaveRequest(key, house.Lab.Leerlab, new("Nog niet af."), Grains.ExpertRequest.RequestReaders.Lab));
                return $"request-concept/{key}";
            case "asked":
                var asked = await ExpertRequests.Asked(house);
                await house.Town.Until(writer, documents => documents.ContainsKey($"asked/{asked}"));
                return $"asked/{asked}";
            case "pool":
                await house.Town.Until(house.Cast["adviser"], documents => documents.ContainsKey("pool/privacy"));
                return "pool/privacy";
            case "identity":
                await house.Town.Tell(writer, new LinkIdentity("https://entree.example", key));
                return IdentityDocument.IdOf("https://entree.example", key);
            case "session":
                await house.Town.Tell(writer, new StartSession(key, "test"));
                return $"session/{key}";
            case "first-link":
                return Grains.Person.FirstLink.TheId;
            case "calendar" or "calendar-secret":
                await house.Town.Tell(writer, new GiveCalendar(new('a', 64), "verzegeld"));
                return row.Split(' ')[1];
            case "concept":
                await house.Town.As(writer, Grains.Core.GrainId.Parse(writer), new SaveConcept(key, house.Lab.Log, EntryKind.Note, "Nog niet af.", Visibility.School));
                return $"concept/{key}";
            case "inbox":
                await house.Town.Tell(writer, new Notify(key, InboxKind.Mention, house.Lab.Log, house.Question, house.Cast["other"], TimeProvider.System.GetUtcNow()));
                return $"inbox/{key}";
            case "mark":
                await house.Town.As(writer, Grains.Core.GrainId.Parse(writer), new MarkSeen(house.Lab.Log, 1));
                return $"mark/{house.Lab.Key}";
            case "working-days":
                await house.Town.As(writer, Grains.Core.GrainId.Parse(writer), new SetWorkingDays([1, 2, 4]));
                return WorkingDays.TheId;
            case "notices":
                await house.Town.As(writer, Grains.Core.GrainId.Parse(writer), new SetNotices(Timing.Never, Timing.AtOnce, Timing.AtOnce, Timing.Digest, true));
                return NoticeSettings.TheId;
            case "mail-address" or "mail":
                await house.Town.As(writer, Grains.Core.GrainId.Parse(writer), new SetMailAddress($"{key}@school.example"));
                return row.Split(' ')[1] == "mail" ? $"mail/{(await house.Ids(writer, "mail"))[0]}" : MailAddressDocument.TheId;
            case "mailing":
                return Mailing.TheId;
            default:
                return "person";
        }
    }

    private static async Task<string> InSchool(RightsHouse house, string row)
    {
        if (row is "school closed")
            return $"closed/{await Recipes.Closed(house)}";
        if (row is "school meeting")
            return $"meeting/{await Meetings.OfSchool(house)}";
        if (row is "school action" or "school decision")
            return $"{row.Split(' ')[1]}/{await Meetings.OnList(house, row.Split(' ')[1])}";
        if (row is "school keeper")
            return $"keeper/{KeyOf(house.Cast["writer"])}";

        await house.Town.Tell("school/99aa00", new RegisterSchool(Facts.School("Esdoornkade")));
        await house.Town.Tell("school/99aa00", new SetTrajectory(house.Lab.Leerlab, "De dagstart telt", new(2026, 9, 1)));
        return row.StartsWith("school trajectory", StringComparison.Ordinal) ? $"trajectory/{house.Lab.Key}" : "school";
    }

    private static async Task<string> InCoach(RightsHouse house, string row)
    {
        var (coach, appointment) = (Appointments.Of(house), await Appointments.Known(house));
        if (row.EndsWith("@elsewhere", StringComparison.Ordinal))
            await house.Town.Tell(coach, new SetCoaching(appointment = Town.New(), 1, Appointments.Engagement("leerlab/elsewhere", AppointmentState.Open)));
        return row.Split(' ')[1] switch
        {
            "coaching" => $"coaching/{appointment}",
            "circle" => $"circle/{house.Lab.Key}",
            var type => type,
        };
    }

    private static async Task<string> InDirectory(RightsHouse house, string row)
    {
        var type = row.Split(' ')[1];
        if (type == "school")
        {
            await InSchool(house, row);
            await house.UntilListed("school", "school/99aa00");
            return "school/99aa00";
        }

        var id = type == "person" ? house.Cast["writer"] : house.Lab.Leerlab;
        await house.UntilListed(type, id);
        return id;
    }

    private static async Task<string> InPost(RightsHouse house, string row)
    {
        if (row == "post reply-key")
        {
            await house.Town.Tell(PostRules.Main, new GiveReplyKey("verzegeld"));
            return ReplyKey.TheId;
        }

        var key = Town.New();
        await house.Town.Tell(PostRules.Main, new PostLetter(key, house.Cast["writer"], "notices-1"));
        return $"letter/{key}";
    }

    private static async Task<string> Holiday(RightsHouse house)
    {
        await house.Town.Tell("programme/main", new SetHolidays([new("2026-2027-kerst", "Kerstvakantie", new(2026, 12, 19), new(2027, 1, 3), true, "bron", "2026-2027", null)], []));
        return "holiday/2026-2027-kerst";
    }

    private static async Task<string> InProgramme(RightsHouse house, string row) => row.Split(' ')[1] switch
    {
        "holiday" => await Holiday(house),
        "template" => $"template/{await Meetings.Template(house)}",
        "theme" => "theme/privacy",
        "manager" => $"manager/{KeyOf(house.Manager)}",
        "leerlab" => house.Lab.Leerlab,
        "coach" => Appointments.Of(house),
        "team" => $"team/{house.Lab.Key}",
        "invitation" or "invitation-secret" => $"{row.Split(' ')[1]}/{await Recipes.Invitation(house, "programme/main")}",
        _ => "programme",
    };
}
