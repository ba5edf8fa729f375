using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.School;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Meetings for the rows of the matrix.</summary>
internal static class Meetings
{
    public static When When { get; } = When.At(new(2026, 12, 3), new(15, 30), new(17, 0));

    public static MeetingSummary Summary { get; } = new("Anders", When, MeetingState.Held, 1);

    public static object Plan(string kind) =>
        new { meeting = Town.New(), meetingKind = kind, title = "Bijeenkomst december", when = new { start = "2026-12-03T15:30", end = "2026-12-03T17:00" } };

    /// <summary>A new meeting of the leerlab, with everyone in it.</summary>
    public static async Task<string> Planned(RightsHouse house)
    {
        var key = Town.New();
        await house.Town.As(house.Cast["chair"], GrainId.Parse(house.Lab.Leerlab), new PlanMeeting(key, MeetingKind.Meeting, "Bijeenkomst december", When));
        await house.Town.Until($"meeting/{key}", documents => documents.ContainsKey("meeting"));
        house.Meeting = $"meeting/{key}";
        return key;
    }

    /// <summary>A template of the programme; the one before goes.</summary>
    public static async Task<string> Template(RightsHouse house)
    {
        foreach (var one in await house.Ids("programme/main", "template"))
            await house.Town.Tell("programme/main", new Grains.Programme.RemoveTemplate(one));
        var key = Town.New();
        await house.Town.Tell("programme/main", new Grains.Programme.SetTemplate(key, "Stuurgroep", MeetingKind.SteeringGroup, [new PlannedItem(ItemKind.Inform, "Begroting")]));
        return key;
    }

    /// <summary>A new meeting of the writer's school.</summary>
    public static async Task<string> OfSchool(RightsHouse house)
    {
        var key = Town.New();
        await house.Town.As(house.Cast["writer"], GrainId.Parse(LabHouse.Kwelder), new PlanSchoolMeeting(key, MeetingKind.BoardSession, "Bord", When));
        return key;
    }

    /// <summary>The fields of a command on a meeting that runs with the chair in the lead; one that is cancelled is made for it.</summary>
    public static async Task<object> On(RightsHouse house, string row)
    {
        var type = row.Split(' ')[1];
        if (type is "share-report" or "fix-report" or "add-addendum")
            return await SharedTexts.OnReport(house);
        if (type == "cancel-meeting")
            await Planned(house);
        else
            await Running(house);
        if (type == "start-meeting")
            await As(house, "chair", new EndMeeting());
        return type switch
        {
            "change-meeting" => new { title = $"Anders {Town.New()}" },
            "add-item" => new { item = Town.New(), itemKind = "inform", title = "Begroting" },
            "change-item" => new { item = "item-1", itemKind = "decide", title = "Begroting" },
            "remove-item" => new { item = await Written(house, key => new AddItem(key, ItemKind.Inform, "Begroting")) },
            "move-item" or "go-to" => new { item = "item-1" },
            "name-minute-taker" => new { person = house.Cast["chair"] },
            "hand-over" => new { person = house.Cast["writer"] },
            "mark-present" => new { person = house.Cast["other"], present = true },
            "answer-invitation" => new { answer = "accepted" },
            "set-timer" or "extend-timer" => new { seconds = 60 },
            "pause-timer" => new { paused = true },
            "raise-hand" => new { raised = true },
            "add-action" => new { action = Town.New(), text = "Vragenlijst maken" },
            "add-decision" => new { decision = Town.New(), text = "Elke maand" },
            "change-action" or "remove-action" => new { action = await Written(house, key => new Grains.Meeting.AddAction(key, "Bellen")), text = "Anders" },
            "change-decision" or "remove-decision" => new { decision = await Written(house, key => new AddDecision(key, "Elke maand")), text = "Anders" },
            _ => new { },
        };
    }

    /// <summary>An action or decision in the leerlab's lists.</summary>
    public static async Task<string> Registered(RightsHouse house, string type)
    {
        await Running(house);
        var key = await Written(house, key => type == "action" ? new Grains.Meeting.AddAction(key, "Bellen") : new AddDecision(key, "Elke maand"));
        await house.Town.Until(house.Lab.Leerlab, documents => documents.ContainsKey($"{type}/{key}"));
        return $"{type}/{key}";
    }

    /// <summary>The key of something on the lists of the writer's school.</summary>
    public static async Task<string> OnList(RightsHouse house, string type)
    {
        var (key, by) = (Town.New(), house.Cast["writer"]);
        await house.Town.Tell(LabHouse.Kwelder, type == "action"
            ? new Grains.School.SetAction(Town.New(), key, new("Bord ophangen", by, TimeProvider.System.GetUtcNow()))
            : new Grains.School.SetDecision(Town.New(), key, new("Elke dag om acht uur", by, TimeProvider.System.GetUtcNow())));
        return key;
    }

    public static async Task<string> Target(RightsHouse house, string row)
    {
        await Planned(house);
        switch (row.Split(' ')[1])
        {
            case "report" or "addendum":
                return await SharedTexts.Report(house, row);
            case "member":
                return $"member/{Ids.KeyOf(house.Cast["writer"])}";
            case "item":
                return "item/item-1";
            case "attendee":
                await As(house, "writer", new AnswerInvitation(Reply.Accepted));
                return $"attendee/{Ids.KeyOf(house.Cast["writer"])}";
            case "run":
                await As(house, "chair", new StartMeeting());
                return RunDocument.TheId;
            case "action":
                return $"action/{await Written(house, key => new Grains.Meeting.AddAction(key, "Bellen"))}";
            case "decision":
                return $"decision/{await Written(house, key => new AddDecision(key, "Elke maand"))}";
            default:
                return MeetingDocument.TheId;
        }
    }

    /// <summary>One meeting for all rows: a leerlab with hundreds of them tells each who comes and goes.</summary>
    private static async Task Running(RightsHouse house)
    {
        house.Running ??= $"meeting/{await Planned(house)}";
        house.Meeting = house.Running;
        await As(house, "chair", new StartMeeting());
        await As(house, "chair", new TakeLead());
    }

    private static async Task<string> Written(RightsHouse house, Func<string, Command> command)
    {
        var key = Town.New();
        await As(house, "chair", command(key));
        return key;
    }

    private static Task<Receipt> As(RightsHouse house, string name, Command command) => house.Town.As(house.Cast[name], GrainId.Parse(house.Meeting), command);
}
