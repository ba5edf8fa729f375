using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Programme;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Files;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Requests to the expertpool for the rows of the matrix: the writer asks, the adviser answers, the keeper coordinates the pool.</summary>
internal static class ExpertRequests
{
    public const string Pool = "expert-pool/privacy";

    private static readonly PrepareShare Sharing = new("Mag dat?", "Mogen we dat?", "Ja, met toestemming.", []);

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

    /// <summary>A new request of which adviser and keeper write the answer; the adviser has it. Gives the text.</summary>
    public static async Task<string> Drafted(RightsHouse house)
    {
        var text = $"text/{await Asked(house)}";
        await On(house, "adviser", new TakeRequest());
        await On(house, "adviser", new BeginDraft());
        await house.Town.Until(text, documents => documents.ContainsKey("text"));
        return text;
    }

    /// <summary>A new request that came as far as a state; the answer in it has the key that comes back.</summary>
    public static async Task<string> In(RightsHouse house, RequestReaders readers, RequestState state)
    {
        var answer = Town.New();
        await Asked(house, readers);
        await On(house, "adviser", new AddNote(Town.New(), "Onder ons: let op."));
        if (state >= RequestState.Triaged)
            await On(house, "adviser", new TriageRequest());
        if (state >= RequestState.Assigned)
            await On(house, "adviser", new TakeRequest());
        if (state >= RequestState.Talking)
            await On(house, "adviser", new Say(Town.New(), "Waar zou het staan?"));
        if (state is RequestState.Answered or RequestState.Accepted or RequestState.Closed)
            await On(house, "adviser", new AnswerRequest(answer, "Ja, met toestemming."));
        if (state is RequestState.Accepted or RequestState.Closed)
            await On(house, "writer", new AcceptAnswer(answer));
        if (state == RequestState.Closed)
            await On(house, "writer", new CloseRequest());
        if (state == RequestState.Withdrawn)
            await On(house, "writer", new WithdrawRequest());
        return answer;
    }

    /// <summary>A new upload in the present request, whole.</summary>
    public static async Task<string> Upload(RightsHouse house, string name = "writer")
    {
        var upload = Town.New();
        await On(house, name, new BeginUpload(upload, 1));
        await house.Town.Tell(house.Request, new FinishUpload(upload, new string('a', 64), 1, "application/pdf"));
        return upload;
    }

    /// <summary>A new request with a file to its question that is really there.</summary>
    public static async Task<string> WithFile(RightsHouse house, RequestReaders readers = RequestReaders.Lab)
    {
        await Asked(house, readers);
        using var writer = await house.Town.SignIn(house.Cast["writer"]);
        var upload = await writer.Upload(house.Request, [.. "%PDF-1.7"u8]);
        await On(house, "writer", new AttachFile(new(upload, "Brief.pdf")));
        return upload;
    }

    public static When Soon { get; } = When.At(DutchDay.Of(TimeProvider.System.GetUtcNow()).AddDays(7), new(9, 0), new(9, 30));

    /// <summary>Times that the adviser offers at a new request; when that is asked the writer has picked one.</summary>
    public static async Task<string> Offered(RightsHouse house, bool picked = false)
    {
        var appointment = Town.New();
        await Asked(house);
        await On(house, "adviser", new TakeRequest());
        await On(house, "adviser", new OfferTimes(appointment, [Soon]));
        if (!picked)
            return appointment;

        await On(house, "writer", new PickTime(appointment, Soon));
        foreach (var name in new[] { "writer", "adviser" })
            await house.Town.Until(house.Cast[name], documents => documents.ContainsKey($"appointment/{appointment}"));
        return appointment;
    }

    private static async Task Closed(RightsHouse house)
    {
        await Answered(house, accepted: true);
        await On(house, "writer", new CloseRequest());
    }

    /// <summary>The fields of a command on a request that is made for it.</summary>
    public static async Task<object> Fields(RightsHouse house, string row)
    {
        if (row.EndsWith("-share", StringComparison.Ordinal))
            await Closed(house);
        else if (row is not ("expert-request accept-answer" or "expert-request return-answer" or "expert-request close-request" or "expert-request evaluate"))
            await Asked(house);
        switch (row)
        {
            case "expert-request answer-request":
                await On(house, "adviser", new TakeRequest());
                return new { message = Town.New(), text = "Ja." };
            case "expert-request begin-draft":
                await On(house, "adviser", new TakeRequest());
                return new { };
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
            case "expert-request begin-upload":
                return new { upload = Town.New(), size = 1 };
            case "expert-request attach-file":
                return new { file = new { upload = await Upload(house), name = "Brief.pdf" } };
            case "expert-request describe-file" or "expert-request remove-file":
                var file = await Upload(house);
                await On(house, "writer", new AttachFile(new(file, "Brief.pdf")));
                return new { file, name = "Anders.pdf" };
            case "expert-request offer-times":
                await On(house, "adviser", new TakeRequest());
                return new { appointment = Town.New(), times = new[] { new { start = $"{Soon.Start}", end = $"{Soon.End}" } } };
            case "expert-request pick-time":
                return new { appointment = await Offered(house), when = new { start = $"{Soon.Start}", end = $"{Soon.End}" } };
            case "expert-request decline-times":
                return new { appointment = await Offered(house) };
            case "expert-request cancel-appointment":
                return new { appointment = await Offered(house, picked: true) };
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
            case "expert-request prepare-share":
                return new { title = Sharing.Title, question = Sharing.Question, answer = Sharing.Answer, choices = Array.Empty<object>() };
            case "expert-request consent-share" or "expert-request decline-share":
                await On(house, "adviser", Sharing);
                return new { version = 1 };
            case "expert-request withdraw-share":
                await On(house, "adviser", Sharing);
                await On(house, "writer", new ConsentShare(1));
                return new { };
            case "expert-request reopen-request":
                await On(house, "writer", new WithdrawRequest());
                return new { reason = "Toch niet." };
            default:
                return new { };
        }
    }

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
        var appointment = Town.New();
        await On(house, "adviser", new OfferTimes(appointment, [Soon]));
        await On(house, "adviser", new AddNote(note, "Onder ons."));
        await On(house, "adviser", new BeginDraft());
        await On(house, "adviser", new AnswerRequest(answer, "Ja."));
        await On(house, "writer", new AcceptAnswer(answer));
        await On(house, "writer", new Evaluate(Helped.Yes));
        if (type == ShareDocument.TheId)
        {
            await On(house, "writer", new CloseRequest());
            await On(house, "adviser", Sharing);
        }

        return type switch
        {
            "upload" => $"upload/{await Upload(house)}",
            "bytes" => $"bytes/{await Bytes(house)}",
            "message" => $"message/{answer}",
            "appointment" => $"appointment/{appointment}",
            "note" => $"note/{note}",
            "step" => "step/1",
            "along" => AlongDocument.IdOf(house.Cast["keeper"]),
            "member" => $"member/{Ids.KeyOf(house.Cast["writer"])}",
            _ => type,
        };
    }

    private static async Task<string> Bytes(RightsHouse house)
    {
        await Upload(house);
        return (await house.Of<Web.Files.FileBook>().Bytes(GrainId.Parse(house.Request), CancellationToken.None)).Keys.First();
    }

    public static Task<Receipt> On(RightsHouse house, string name, RequestCommand command) => By(house, house.Request, house.Cast[name], command);

    public static Task<Receipt> By(RightsHouse house, string grain, string person, Command command) => house.Town.As(person, GrainId.Parse(grain), command);
}
