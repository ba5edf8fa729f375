using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Poll;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Polls for the rows of the matrix.</summary>
internal static class Polls
{
    private const string Option = "option-1";
    private static readonly string Hash = new('a', 64);
    private static readonly When Day = When.On(new(2026, 12, 4));

    public static PollSummary Summary { get; } = new("Anders", PollState.Closed, 1, [], []);

    public static object Start() => new { poll = Town.New(), title = "Wanneer?", options = new[] { new { option = Option, when = new { from = "2026-12-04", to = "2026-12-04" } } } };

    /// <summary>A new poll of the leerlab, with everyone in it.</summary>
    public static async Task<string> Started(RightsHouse house)
    {
        var key = Town.New();
        await house.Town.As(
            house.Cast["chair"],
            GrainId.Parse(house.Lab.Leerlab),
            new StartPoll(key, "Wanneer?", [new(Option, Meetings.When), new("option-2", Day)]));
        await house.Town.Until($"poll/{key}", documents => documents.ContainsKey("poll"));
        house.Poll = $"poll/{key}";
        return key;
    }

    /// <summary>The fields of a command; what ends something does so on a poll that is made for it.</summary>
    public static async Task<object> On(RightsHouse house, string row) => row switch
    {
        "poll answer" => new { choices = new[] { new { option = Option, answer = "yes" } }, remark = $"Graag {Town.New()}" },
        "poll answer-for" => new { person = house.Cast["other"], choices = new[] { new { option = Option, answer = "yes" } } },
        "poll invite-guest" => new { guest = await Room(house), name = "Els Bakker", tokenHash = Hash },
        "poll invite-guest @stand-in" => new { guest = await Room(house), name = "Els Bakker", tokenHash = Hash, standsIn = true },
        "poll withdraw-guest" => new { guest = await Guest(house) },
        "poll add-option" => new { option = await Room(house), when = new { from = "2026-12-05", to = "2026-12-05" } },
        "poll remove-option" => new { option = await Fresh(house, Option) },
        "poll describe-poll" => new { note = $"Na schooltijd {Town.New()}" },
        "poll set-deadline" => new { deadline = TimeProvider.System.GetUtcNow().AddDays(9) },
        "poll choose-option" => new { option = await Fresh(house, Option), meeting = Town.New(), meetingKind = "meeting" },
        "poll cancel-poll" => new { reason = await Fresh(house, "Te druk.") },
        "poll remind" or "poll close-poll" => await Fresh(house, new { }),
        _ => new { },
    };

    public static async Task<string> Target(RightsHouse house, string row) => row switch
    {
        "poll option" => $"option/{await Fresh(house, Option)}",
        "poll answer" => await Answered(house),
        "poll stand-in" => await StoodIn(house),
        "poll guest" => $"guest/{await Guest(house)}",
        "poll guest-secret" => $"guest-secret/{await Guest(house)}",
        "poll guest-address" => $"guest-address/{await Guest(house)}",
        "poll guest-mail" => await Mailed(house),
        "poll member" => $"member/{Ids.KeyOf(house.Cast["writer"])}",
        _ => PollDocument.TheId,
    };

    private static async Task<T> Fresh<T>(RightsHouse house, T value)
    {
        await Started(house);
        return value;
    }

    private static async Task<string> Room(RightsHouse house) => await Fresh(house, Town.New());

    private static async Task<string> Guest(RightsHouse house)
    {
        var guest = await Room(house);
        await house.Town.As(house.Cast["chair"], GrainId.Parse(house.Poll), new InviteGuest(guest, "Els Bakker", Hash, Address: "els@gemeente.example"));
        return guest;
    }

    private static async Task<string> Mailed(RightsHouse house)
    {
        var guest = await Room(house);
        var invited = await house.Town.As(house.Cast["chair"], GrainId.Parse(house.Poll), new InviteGuest(guest, "Els Bakker", Hash, Address: "els@gemeente.example"));
        return GuestMail.IdOf($"{invited.Seq}-{guest}");
    }

    private static async Task<string> Answered(RightsHouse house)
    {
        await house.Town.As(house.Cast["writer"], GrainId.Parse(house.Poll), new GiveAnswer([new(Option, Answer.Yes)], $"Graag {Town.New()}"));
        return AnswerDocument.IdOf(house.Cast["writer"]);
    }

    private static async Task<string> StoodIn(RightsHouse house)
    {
        await Started(house);
        await house.Town.As(house.Cast["writer"], GrainId.Parse(house.Poll), new NameStandIn(house.Cast["delegate"]));
        return StandIn.IdOf(house.Cast["writer"]);
    }
}
