using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Programme;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Requests to the expertpool for the rows of the matrix: the writer asks, the adviser answers, the keeper coordinates the pool.</summary>
internal static class ExpertRequests
{
    public const string Pool = "expert-pool/privacy";

    public static AskedSummary Summary { get; } =
        new("privacy", RequestReaders.Lab, RequestState.Submitted, TimeProvider.System.GetUtcNow(), RequestSide.Asker);

    /// <summary>The theme with its pool, and a first request, so that the directory knows who asks and who answers.</summary>
    public static async Task Begin(RightsHouse house)
    {
        await house.Town.As(house.Manager, Town.Programme, new SetTheme("privacy", "Privacy", 5));
        await house.Town.Until(Pool, documents => documents.ContainsKey("pool"));
        await By(house, Pool, house.Manager, new AddExpert(house.Cast["keeper"], Coordinator: true));
        await By(house, Pool, house.Cast["keeper"], new AddExpert(house.Cast["adviser"]));
        await Asked(house);
        await house.Town.Until("directory/main", async () => (await People(house)).Count == 3);
    }

    /// <summary>Those who ask or answer, as far as the directory knows.</summary>
    private static async Task<HashSet<string>> People(RightsHouse house)
    {
        var page = await house.Host.Page(new("directory", "main"), Actor.System, new("person") { Take = 200 }, CancellationToken.None);
        return
        [
            .. page.Value!.Docs.Select(document => JsonDocument.Parse(document).RootElement)
                .Where(person => person.TryGetProperty("asks", out _) || person.TryGetProperty("expert", out _))
                .Select(person => person.GetProperty("id").GetString()!),
        ];
    }

    public static object Asking() => new { request = Town.New(), theme = "privacy", readers = "lab", question = new { text = "Mogen we dat?" } };

    /// <summary>A new request of the writer, which knows its pool.</summary>
    public static async Task<string> Asked(RightsHouse house, RequestReaders readers = RequestReaders.Lab, string? kept = null)
    {
        var (key, text) = (Town.New(), kept is null ? "Mogen we dat?" : "Mogen we 06-12345678 delen?");
        await By(house, house.Lab.Leerlab, house.Cast["writer"], new AskExpert(key, "privacy", new(text), readers, LabHouse.Kwelder, kept));
        house.Request = $"expert-request/{key}";
        await house.Town.Until(house.Request, documents => documents.TryGetValue("request", out var request) && request.TryGetProperty("promised", out _));
        return key;
    }

    /// <summary>As far as answered, and accepted when that is asked.</summary>
    public static async Task<string> Answered(RightsHouse house, bool accepted = false)
    {
        var key = Town.New();
        await Asked(house);
        await On(house, "adviser", new TakeRequest());
        await On(house, "adviser", new AnswerRequest(key, "Ja, met toestemming."));
        if (accepted)
            await On(house, "writer", new AcceptAnswer(key));
        return key;
    }

    /// <summary>The fields of a command on a request that is made for it.</summary>
    public static async Task<object> Fields(RightsHouse house, string row)
    {
        if (row is not ("expert-request accept-answer" or "expert-request return-answer" or "expert-request close-request" or "expert-request evaluate"))
            await Asked(house);
        switch (row)
        {
            case "expert-request answer-request":
                await On(house, "adviser", new TakeRequest());
                return new { message = Town.New(), text = "Ja." };
            case "expert-request sharpen-question":
                return new { text = "Onder welke voorwaarden?" };
            case "expert-request agree-question":
                await On(house, "adviser", new SharpenQuestion("Onder welke voorwaarden?"));
                return new { };
            case "expert-request complete-request":
                return new { context = "Voor de website" };
            case "expert-request assign-request" or "expert-request ask-along" or "expert-request end-along":
                return new { person = house.Cast["adviser"] };
            case "expert-request say":
                return new { message = Town.New(), text = "Er is haast bij." };
            case "expert-request withdraw-message":
                var said = Town.New();
                await On(house, "writer", new Say(said, "Te veel gezegd."));
                return new { message = said };
            case "expert-request add-note":
                return new { note = Town.New(), text = "Onder ons." };
            case "expert-request accept-answer":
                return new { message = await Answered(house) };
            case "expert-request return-answer":
                await Answered(house);
                return new { reason = "Nog niet." };
            case "expert-request close-request":
                await Answered(house, accepted: true);
                return new { };
            case "expert-request evaluate":
                await Answered(house, accepted: true);
                return new { helped = "yes" };
            case "expert-request reopen-request":
                await On(house, "writer", new WithdrawRequest());
                return new { reason = "Toch niet." };
            default:
                return new { };
        }
    }

    public static async Task<object> InPool(RightsHouse house, string row) => row switch
    {
        "expert-pool add-expert" => new { person = await house.Town.Person("Expert") },
        "expert-pool change-expert" => new { person = house.Cast["adviser"], off = Array.Empty<object>(), subjects = $"AVG {Town.New()}" },
        "expert-pool remove-expert" => new { person = await Expert(house) },
        _ => new { },
    };

    /// <summary>All of it is there; the row's target says who reads it.</summary>
    public static async Task<string> Target(RightsHouse house, string row)
    {
        var (answer, note, type) = (Town.New(), Town.New(), row.Split(' ')[1]);
        await Asked(house, row.Split(" @").ElementAtOrDefault(1) switch
        {
            "asker" => RequestReaders.Asker,
            "own-school" => RequestReaders.School,
            _ => RequestReaders.Lab,
        }, "Verzonnen.");
        await On(house, "adviser", new TakeRequest());
        await On(house, "adviser", new AskAlong(house.Cast["keeper"]));
        await On(house, "adviser", new AddNote(note, "Onder ons."));
        await On(house, "adviser", new AnswerRequest(answer, "Ja."));
        await On(house, "writer", new AcceptAnswer(answer));
        await On(house, "writer", new Evaluate(Helped.Yes));
        return type switch
        {
            "message" => $"message/{answer}",
            "note" => $"note/{note}",
            "step" => "step/1",
            "along" => AlongDocument.IdOf(house.Cast["keeper"]),
            "member" => $"member/{Ids.KeyOf(house.Cast["writer"])}",
            _ => type,
        };
    }

    public static async Task<string> InPoolTarget(RightsHouse house, string row)
    {
        var type = row.Split(' ')[1];
        switch (type)
        {
            case "expert":
                return ExpertDocument.IdOf(house.Cast["adviser"]);
            case "expert-request" or "question" or "past":
                var key = await Asked(house);
                if (type == "past")
                    await On(house, "writer", new WithdrawRequest());
                await house.Town.Until(Pool, documents => type == "past" ? !documents.ContainsKey($"expert-request/{key}") : documents.ContainsKey($"question/{key}"));
                return $"{type}/{key}";
            case "lent":
                await house.Town.Tell(Pool, new SeekAlong("elsewhere", house.Cast["adviser"], house.Cast["keeper"]));
                return LentExpert.IdOf("elsewhere", house.Cast["adviser"]);
            default:
                return type;
        }
    }

    public static Task<Receipt> On(RightsHouse house, string name, RequestCommand command) => By(house, house.Request, house.Cast[name], command);

    private static async Task<string> Expert(RightsHouse house)
    {
        var person = await house.Town.Person("Expert");
        await By(house, Pool, house.Manager, new AddExpert(person));
        return person;
    }

    private static Task<Receipt> By(RightsHouse house, string grain, string person, Command command) => house.Town.As(person, GrainId.Parse(grain), command);
}
