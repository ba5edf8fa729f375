using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.School;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>For each row of commands: on which grain, and what is asked. Every time on a target of its own.</summary>
internal static class Recipes
{
    private static readonly string Hash = new('a', 64);

    /// <summary>The fields of a command that someone may ask.</summary>
    public static async Task<object> Of(RightsHouse house, string row) => row switch
    {
        "log add-entry" => new { entry = Town.New(), text = "Nieuw." },
        "log add-entry @own-school" => new { entry = Town.New(), text = "Nieuw.", visibility = "school", school = LabHouse.Kwelder },
        "log edit-entry" => new { entry = await house.Entry(), version = 1, text = "Anders." },
        "log edit-entry @own-school" => new { entry = await house.Entry(Visibility.School), version = 1, text = "Anders." },
        "log change-kind" => new { entry = await house.Entry(), kind = "outcome" },
        "log change-visibility" => new { entry = await house.Entry(), visibility = "school" },
        "log tag-entry" => new { entry = await house.Entry(), tags = new[] { "dagstart" } },
        "log name-co-writers" => new { entry = await house.Entry(), coWriters = new[] { house.Cast["delegate"] } },
        "log pin-entry" => new { entry = await house.Entry(), pinned = true },
        "log withdraw-entry" => new { entry = await house.Entry() },
        "log redact-entry" => new { entry = await house.Entry(), reason = "Naam van een leerling." },
        "log redact-entry @own-school" => new { entry = await house.Entry(Visibility.School), reason = "Naam van een leerling." },
        "log add-comment" => new { comment = Town.New(), entry = await house.Entry(), text = "Mooi." },
        "log add-comment @own-school" => new { comment = Town.New(), entry = await house.Entry(Visibility.School), text = "Mooi." },
        "log add-comment @question" => new { comment = Town.New(), entry = house.Question, text = "Mooi." },
        "log edit-comment" or "log withdraw-comment" or "log redact-comment" => await OnComment(house),
        "log react" => new { entry = await house.Entry(), reaction = "useful", on = true },
        "log react @own-school" => new { entry = await house.Entry(Visibility.School), reaction = "useful", on = true },
        "log report" => new { report = Town.New(), entry = await house.Entry(), reason = "Kijk hier eens." },
        "log report @question" => new { report = Town.New(), entry = house.Question, reason = "Kijk hier eens." },
        "log begin-upload" => new { upload = Town.New(), size = 1 },
        "log attach-file" or "log attach-file @own-school" => new { entry = await house.Entry(Sight(row)), file = new { upload = await house.Upload(), name = "Bord.pdf" } },
        "log describe-file" or "log remove-file" or "log remove-file @own-school" => await OnFile(house, row),
        "log resolve-report" => new { report = await house.Report(await house.Entry()) },
        _ when row.StartsWith("poll ", StringComparison.Ordinal) => await Polls.On(house, row),
        _ when row.StartsWith("meeting ", StringComparison.Ordinal) => await Meetings.On(house, row),
        _ when row.StartsWith("expert-request ", StringComparison.Ordinal) => await ExpertRequests.Fields(house, row),
        _ when row.StartsWith("practice-example ", StringComparison.Ordinal) => await PracticeExamples.Fields(house, row),
        _ when row.StartsWith("expert-pool ", StringComparison.Ordinal) => await ExpertPools.Fields(house, row),
        _ when row.StartsWith("library ", StringComparison.Ordinal) => await Libraries.On(house, row),
        _ when row.StartsWith("visit ", StringComparison.Ordinal) => await LessonVisits.On(house, row),
        _ when row.StartsWith("text ", StringComparison.Ordinal) => await SharedTexts.On(house, row),
        _ when row.StartsWith("leerlab ", StringComparison.Ordinal) => await OnLeerlab(house, row),
        "school plan-meeting" => Meetings.Plan("board-session"),
        "school add-action" => new { action = Town.New(), text = "Bord ophangen" },
        "school review-decision" => new { decision = await Meetings.OnList(house, "decision"), reviewOn = "2099-01-01" },
        "school change-action" or "school finish-action" or "school remove-action" =>
            new { action = await Meetings.OnList(house, "action"), text = "Anders", done = true },
        _ when row.StartsWith("school ", StringComparison.Ordinal) => await OnSchool(house, row),
        "person set-name" => new { givenName = "Sanne", surname = "Jansen" },
        "person set-language" => new { language = "en" },
        "person save-concept" => new { concept = Town.New(), log = house.Lab.Log, entryKind = "note", text = "Nog niet af.", visibility = "leerlab" },
        "person discard-concept" => new { concept = Town.New() },
        "person save-request" => new { request = Town.New(), leerlab = house.Lab.Leerlab, readers = "asker", question = new { text = "Nog niet af." } },
        "person discard-request" => new { request = Town.New() },
        "person set-working-days" => new { days = new[] { 1, 2, 4 } },
        "person mark-seen" => new { grain = house.Lab.Log, seen = 1 },
        "person set-notices" => new { mention = "digest", answer = "at-once", change = "at-once", news = "digest", mail = true },
        "person set-mail-address" => new { },
        "person set-calendar" => new { polls = true },
        "person end-session" => new { session = await Session(house) },
        "coach set-availability" => new { hours = 8, off = Array.Empty<object>() },
        "programme start-leerlab" => new { leerlab = Town.New(), name = "Nieuw leerlab", question = "Hoe?" },
        "programme register-school" => new { school = new { brin = "99ZZ", branch = "00", name = "Nieuwe school", shortName = "Nieuw", sector = "vo", place = "Goes", example = false } },
        "programme invite" => new { invitation = Town.New(), role = "programme-manager", tokenHash = Hash },
        "programme set-template" => new { template = await Meetings.Template(house), name = "Anders", meetingKind = "meeting", items = new[] { new { itemKind = "inform", title = "Begroting" } } },
        "programme set-theme" => new { theme = "privacy", name = $"Privacy {Town.New()[^4..]}", days = 5 },
        "programme retire-theme" => new { theme = "privacy", retired = false },
        "programme remove-template" => new { template = await Meetings.Template(house) },
        "programme withdraw-invitation" => new { invitation = await Invitation(house, "programme/main") },
        _ => new { },
    };

    // Of what there is something at the writer's school.
    private static readonly string[] OfTheWriter = ["closed", "action", "decision"];

    public static string Grain(RightsHouse house, string row) => row.Split(' ')[0] switch
    {
        "log" => house.Lab.Log,
        "leerlab" => house.Lab.Leerlab,
        "person" => row == "person pool" ? house.Cast["adviser"] : row == "person former-membership" ? house.Cast["removed"] : house.Cast["writer"],
        "school" => row is "school keeper" or "school meeting" or "school plan-meeting" || OfTheWriter.Any(row.EndsWith) ? LabHouse.Kwelder : "school/99aa00",
        "coach" => Appointments.Of(house),
        "meeting" => house.Meeting,
        "visit" => house.Visit,
        "text" => house.Minutes,
        "poll" => house.Poll,
        "expert-request" => house.Request,
        "practice-example" => house.Example,
        "expert-pool" => ExpertRequests.Pool,
        "library" => Libraries.Library,
        var kind => $"{kind}/main",
    };

    public static async Task<string> Invitation(RightsHouse house, string grain)
    {
        var key = Town.New();
        await house.Town.Tell(grain, grain == house.Lab.Leerlab
            ? new Invite(key, Grains.Core.Roles.Role.Coach, Hash)
            : new Grains.Programme.Invite(key, Grains.Core.Roles.Role.ProgrammeManager, Hash));
        return key;
    }

    private static Visibility Sight(string row) => row.EndsWith("@own-school", StringComparison.Ordinal) ? Visibility.School : Visibility.Leerlab;

    private static async Task<object> OnFile(RightsHouse house, string row)
    {
        var (entry, file) = await house.EntryWithFile(Sight(row));
        return new { entry, file, name = "Anders.pdf" };
    }

    /// <summary>The stranger, invited to coach, can be proposed.</summary>
    public static async Task Candidate(RightsHouse house)
    {
        var invitation = await Invitation(house, house.Lab.Leerlab);
        await house.Town.Tell(house.Lab.Leerlab, new AcceptInvitation(invitation, Hash, house.Cast["stranger"], Town.New()));
    }

    private static async Task<object> OnComment(RightsHouse house)
    {
        var entry = await house.Entry();
        return new { comment = await house.Comment(entry), entry, version = 1, text = "Anders.", reason = "Naam van een leerling." };
    }

    private static async Task<object> OnSchool(RightsHouse house, string row)
    {
        var day = house.FreeDay();
        return new { closed = row == "school add-closed" ? Town.New() : await Closed(house), from = day, to = day, what = "study-day" };
    }

    /// <summary>Own days of the writer's school.</summary>
    public static async Task<string> Closed(RightsHouse house)
    {
        var (key, day) = (Town.New(), house.FreeDay());
        await house.Town.Tell(LabHouse.Kwelder, new AddClosed(key, day, day, ClosedFor.StudyDay));
        return key;
    }

    private static async Task<object> OnLeerlab(RightsHouse house, string row) => row switch
    {
        "leerlab describe" => new { researchQuestion = $"Wat werkt? {Town.New()}" },
        "leerlab add-sub-question" => new { subQuestion = await FreeSubQuestion(house), text = "Voor wie?" },
        "leerlab edit-sub-question" => new { subQuestion = await SubQuestion(house), text = $"Wanneer? {Town.New()}" },
        "leerlab remove-sub-question" => new { subQuestion = await SubQuestion(house) },
        "leerlab change-phase" => new { phase = "plan" },
        "leerlab add-school" => new { school = await FreeSchool(house), name = "Derde", place = "Goes" },
        "leerlab set-goal" => new { school = LabHouse.Kwelder, goal = $"Zicht op het eigen doel. {Town.New()}" },
        "leerlab remove-school" => new { school = await ThirdSchool(house), reason = "Fusie." },
        "leerlab add-member" => new { member = Town.New(), person = await house.Town.Person("Nieuw"), role = "chair" },
        "leerlab end-member" => new { member = await house.Town.Join(house.Lab, await house.Town.Person("Weg"), Grains.Core.Roles.Role.Researcher), reason = "Klaar." },
        "leerlab propose-coach" => await Appointments.Proposing(house),
        "leerlab propose-coach @school" => await Appointments.Proposing(house, LabHouse.Kwelder),
        "leerlab answer-appointment" => new { appointment = await Appointments.Proposed(house), school = LabHouse.Kwelder, agrees = true },
        "leerlab answer-proposal" => new { appointment = await Appointments.Proposed(house, house.Cast["stranger"]), accepts = true },
        "leerlab withdraw-appointment" => new { appointment = await Appointments.Proposed(house), reason = "Toch niet." },
        "leerlab record-coach" => await Appointments.Recording(house),
        "leerlab start-poll" => Polls.Start(),
        "leerlab plan-meeting" => Meetings.Plan("meeting"),
        "leerlab add-action" => new { action = Town.New(), text = "Vragenlijst maken" },
        "leerlab review-decision" => new { decision = Grains.Core.Ids.KeyOf(await Meetings.Registered(house, "decision")), reviewOn = "2099-01-01" },
        "leerlab change-action" or "leerlab finish-action" or "leerlab remove-action" =>
            new { action = Grains.Core.Ids.KeyOf(await Meetings.Registered(house, "action")), text = "Anders", done = true },
        "leerlab ask-expert" => ExpertRequests.Asking(),
        "leerlab start-example" => new { example = Town.New(), title = "Eén vraag op het bord", entries = Array.Empty<string>() },
        "leerlab plan-visit" => LessonVisits.Plan(house),
        "leerlab invite" => new { invitation = Town.New(), role = "coach", tokenHash = Hash },
        "leerlab withdraw-invitation" => new { invitation = await Invitation(house, house.Lab.Leerlab) },
        _ => new { },
    };

    // A leerlab holds twenty sub-questions and twelve schools: each cell leaves room for the next.
    private static async Task<string> FreeSubQuestion(RightsHouse house)
    {
        foreach (var one in await house.Ids(house.Lab.Leerlab, "sub-question"))
            await house.Town.Tell(house.Lab.Leerlab, new RemoveSubQuestion(one));
        return Town.New();
    }

    private static async Task<string> SubQuestion(RightsHouse house)
    {
        var key = await FreeSubQuestion(house);
        await house.Town.Tell(house.Lab.Leerlab, new AddSubQuestion(key, "Voor wie?"));
        return key;
    }

    private static async Task<string> FreeSchool(RightsHouse house)
    {
        foreach (var one in await house.PresentSchools())
            if (one is not (LabHouse.Kwelder or LabHouse.Trekvaart))
                await house.Town.Tell(house.Lab.Leerlab, new RemoveSchool(one, "Plaats maken."));
        return "school/00aa03";
    }

    private static async Task<string> ThirdSchool(RightsHouse house)
    {
        var school = await FreeSchool(house);
        await house.Town.Tell(house.Lab.Leerlab, new AddSchool(school, "Derde", "Goes"));
        return school;
    }

    private static async Task<string> Session(RightsHouse house)
    {
        var key = Town.New();
        await house.Town.Tell(house.Cast["writer"], new Grains.Person.StartSession(key, "test"));
        return key;
    }
}
