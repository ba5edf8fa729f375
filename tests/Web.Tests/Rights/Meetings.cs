using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.School;
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

    /// <summary>A new meeting of the writer's school.</summary>
    public static async Task<string> OfSchool(RightsHouse house)
    {
        var key = Town.New();
        await house.Town.As(house.Cast["writer"], GrainId.Parse(LabHouse.Kwelder), new PlanSchoolMeeting(key, MeetingKind.BoardSession, "Bord", When));
        return key;
    }

    /// <summary>The fields of a command on a meeting that is made for it.</summary>
    public static async Task<object> On(RightsHouse house, string row)
    {
        await Planned(house);
        return row switch
        {
            "meeting change-meeting" => new { title = $"Anders {Town.New()}" },
            _ => new { },
        };
    }

    public static async Task<string> Target(RightsHouse house, string row)
    {
        await Planned(house);
        return row == "meeting member" ? $"member/{Ids.KeyOf(house.Cast["writer"])}" : MeetingDocument.TheId;
    }
}
