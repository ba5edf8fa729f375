using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>The pool of a theme for the rows of the matrix: the keeper coordinates it, the adviser is an expert of it.</summary>
internal static class ExpertPools
{
    public static async Task<object> Fields(RightsHouse house, string row) => row switch
    {
        "expert-pool add-expert" => new { person = await house.Town.Person("Expert") },
        "expert-pool change-expert" => new { person = house.Cast["adviser"], off = Array.Empty<object>(), subjects = $"AVG {Town.New()}" },
        "expert-pool remove-expert" => new { person = await Expert(house) },
        "expert-pool mark-signal" => new { signal = Town.New(), request = await Queued(house), line = "chain", text = "Een koppeling" },
        "expert-pool unmark-signal" => new { signal = await Signal(house), request = Ids.KeyOf(house.Request) },
        "expert-pool word-signal" => new { signal = await Signal(house), line = "national", text = $"Anders {Town.New()}" },
        "expert-pool join-signals" => new { signal = await Signal(house), into = await Signal(house) },
        _ => new { },
    };

    public static async Task<string> Target(RightsHouse house, string row)
    {
        var type = row.Split(' ')[1];
        switch (type)
        {
            case "expert":
                return ExpertDocument.IdOf(house.Cast["adviser"]);
            case "expert-request" or "question" or "past" or "past-question":
                var (key, over) = (await ExpertRequests.Asked(house), type is "past" or "past-question");
                if (over)
                    await ExpertRequests.On(house, "writer", new WithdrawRequest());
                await house.Town.Until(ExpertRequests.Pool, documents => over ? !documents.ContainsKey($"expert-request/{key}") : documents.ContainsKey($"question/{key}"));
                return $"{type}/{key}";
            case "signal":
                return SignalDocument.IdOf(await Signal(house));
            case "lent":
                await house.Town.Tell(ExpertRequests.Pool, new SeekAlong("elsewhere", house.Cast["adviser"], house.Cast["keeper"]));
                return LentExpert.IdOf("elsewhere", house.Cast["adviser"]);
            default:
                return type;
        }
    }

    /// <summary>A new request that its pool knows.</summary>
    private static async Task<string> Queued(RightsHouse house)
    {
        var key = await ExpertRequests.Asked(house);
        await house.Town.Until(ExpertRequests.Pool, documents => documents.ContainsKey($"expert-request/{key}"));
        return key;
    }

    private static async Task<string> Signal(RightsHouse house)
    {
        var (signal, request) = (Town.New(), await Queued(house));
        await ExpertRequests.By(house, ExpertRequests.Pool, house.Cast["adviser"], new MarkSignal(signal, request, SignalLine.Chain, "Een koppeling met het leerlingvolgsysteem"));
        return signal;
    }

    private static async Task<string> Expert(RightsHouse house)
    {
        var person = await house.Town.Person("Expert");
        await ExpertRequests.By(house, ExpertRequests.Pool, house.Manager, new AddExpert(person));
        return person;
    }
}
