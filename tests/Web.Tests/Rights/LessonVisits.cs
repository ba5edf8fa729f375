using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Visit;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Lesson visits for the rows of the matrix: the writer visits the chair.</summary>
internal static class LessonVisits
{
    public static object Plan(RightsHouse house) => new
    {
        visit = Town.New(),
        visitor = house.Cast["writer"],
        visited = house.Cast["chair"],
        when = new { start = "2026-12-03T10:30", end = "2026-12-03T11:20" },
    };

    /// <summary>A new visit, which both teachers have among their own.</summary>
    public static async Task<string> Planned(RightsHouse house)
    {
        var (key, writer) = (Town.New(), house.Cast["writer"]);
        await house.Town.As(writer, GrainId.Parse(house.Lab.Leerlab), new PlanVisit(key, writer, house.Cast["chair"], Meetings.When));
        await house.Town.Until(writer, documents => documents.ContainsKey($"visit/{key}"));
        house.Visit = $"visit/{key}";
        return key;
    }

    /// <summary>The fields of a command on a visit that is made for it.</summary>
    public static async Task<object> On(RightsHouse house, string row)
    {
        await Planned(house);
        if (row is "visit close-visit" or "visit share-visit")
            await By(house, "writer", new GiveFeedback("Naartoe", "Ver", "Verder"));
        if (row == "visit share-visit")
            await By(house, "writer", new CloseVisit());
        return row switch
        {
            "visit change-visit" => new { lesson = "Wiskunde, 2b" },
            "visit set-visit-goal" => new { goal = "Een eigen doel noemen" },
            "visit observe" => new { effect = "Elf wisten het." },
            "visit give-feedback" => new { feedUp = "Naartoe" },
            "visit share-visit" => new { readers = new[] { house.Cast["stranger"] } },
            _ => new { },
        };
    }

    /// <summary>All of it is there; it is shared with someone who is not in the leerlab, and so reads nothing.</summary>
    public static async Task<string> Target(RightsHouse house, string row)
    {
        await Planned(house);
        await By(house, "writer", new Observe(Effect: "Elf wisten het."));
        await By(house, "writer", new GiveFeedback("Naartoe", "Ver", "Verder"));
        await By(house, "chair", new CloseVisit());
        await By(house, "chair", new ShareVisit([house.Cast["stranger"]]));
        return row switch
        {
            "visit access" => Reader.IdOf(house.Cast["stranger"]),
            "visit member" => $"member/{Ids.KeyOf(house.Cast["writer"])}",
            _ => row.Split(' ')[1],
        };
    }

    private static Task<Receipt> By(RightsHouse house, string name, VisitCommand command) => house.Town.As(house.Cast[name], GrainId.Parse(house.Visit), command);
}
