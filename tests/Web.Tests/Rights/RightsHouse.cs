using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Log;
using Leerlabs.Silo;
using Leerlabs.Web.Feeds;
using Leerlabs.Web.Mail;
using Leerlabs.Web.Tests.Files;
using Leerlabs.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>A leerlab with the whole cast, and the targets that the rows of the matrix are about.</summary>
public sealed class RightsHouse : LabHouse
{
    private int _days;

    public Cast Cast { get; private set; } = null!;

    /// <summary>The question that the expert is asked on.</summary>
    public string Question { get; private set; } = null!;

    /// <summary>The lesson visit that was agreed on last: the writer visits the chair.</summary>
    public string Visit { get; set; } = null!;

    /// <summary>The meeting that was planned last.</summary>
    public string Meeting { get; set; } = null!;

    /// <summary>A meeting that goes on.</summary>
    public string? Running { get; set; }

    /// <summary>A meeting of which the report is fixed.</summary>
    public string? Reported { get; set; }

    /// <summary>A text of the leerlab.</summary>
    public string Minutes { get; set; } = null!;

    /// <summary>The secret word of a calendar of someone in the leerlab.</summary>
    public string Calendar { get; private set; } = null!;

    /// <summary>The poll that was started last.</summary>
    public string Poll { get; set; } = null!;

    /// <summary>The request to the expertpool that was asked last.</summary>
    public string Request { get; set; } = null!;

    /// <summary>The practice example that was begun last.</summary>
    public string Example { get; set; } = null!;

    protected override async Task Furnish()
    {
        await base.Furnish();
        await LetMailLie();
        Cast = await Cast.Of(Town, Lab, Manager);
        Question = await Entry(Visibility.Leerlab, EntryKind.Question);
        await Cast.AskExpert(Lab, Question);
        await UntilKept();
        await Meetings.Planned(this);
        await LessonVisits.Planned(this);
        await SharedTexts.Begun(this);
        Calendar = (await Of<FeedAddresses>().Of(GrainId.Parse(Sanne), CancellationToken.None))[10..^4];
        await Polls.Started(this);
        await ExpertRequests.Begin(this);
        await PracticeExamples.Begun(this);
    }

    /// <summary>A day on which the writer's school has nothing of its own yet.</summary>
    public DateOnly FreeDay() => DutchDay.Of(TimeProvider.System.GetUtcNow()).AddDays(Interlocked.Increment(ref _days));

    // A mail is there to be seen until the postman has taken it.
    private Task LetMailLie() => Services.GetServices<IHostedService>().OfType<Postman>().Single().StopAsync(CancellationToken.None);

    // The school hears of its people through messages.
    private async Task UntilKept()
    {
        string[] people = [.. new[] { "writer", "delegate", "leader", "elsewhere", "team", "lead", "manager", "removed" }.Select(name => Cast[name]), Sanne];
        HashSet<string> keepers = [.. people.Select(Grains.Core.Ids.KeyOf)];
        await Town.Until(Kwelder, async () => keepers.SetEquals(await Ids(Kwelder, "keeper")));
    }

    /// <summary>A new entry of the writer.</summary>
    public async Task<string> Entry(Visibility visibility = Visibility.Leerlab, EntryKind kind = EntryKind.Note)
    {
        var key = Town.New();
        await As("writer", new AddEntry(key, "De eerste tekst.", kind, visibility));
        return key;
    }

    /// <summary>A new upload of the writer, whole.</summary>
    public async Task<string> Upload()
    {
        var upload = Town.New();
        await As("writer", new BeginUpload(upload, 1));
        await Town.Tell(Lab.Log, new FinishUpload(upload, new string('a', 64), 1, "application/pdf"));
        return upload;
    }

    /// <summary>A new entry of the writer with a file.</summary>
    public async Task<(string Entry, string File)> EntryWithFile(Visibility visibility = Visibility.Leerlab)
    {
        var (entry, upload) = (await Entry(visibility), await Upload());
        await As("writer", new AttachFile(entry, new FileWish(upload, "Bord.pdf")));
        return (entry, upload);
    }

    /// <summary>A new own-school entry of the writer with a file that is really there.</summary>
    public async Task<(string Entry, string File)> EntryWithBytes()
    {
        using var writer = await Town.SignIn(Cast["writer"]);
        return await writer.PlaceWith(Lab.Key, [.. "%PDF-1.7"u8], visibility: "school");
    }

    /// <summary>A new comment of the writer.</summary>
    public async Task<string> Comment(string entry)
    {
        var key = Town.New();
        await As("writer", new AddComment(key, entry, "Een reactie."));
        return key;
    }

    /// <summary>The frame of a new comment of someone.</summary>
    public async Task<long> Comment(string entry, string by, string text) => (await As(by, new AddComment(Town.New(), entry, text))).Seq;

    public async Task<string> Report(string entry)
    {
        var key = Town.New();
        await As("other", new ReportEntry(key, entry, "Hier staat een naam van een leerling."));
        return key;
    }

    public Task<Receipt> As(string name, Command command) => Town.As(Cast[name], GrainId.Parse(Lab.Log), command);
}
