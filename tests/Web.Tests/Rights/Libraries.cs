using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Works in the library for the rows of the matrix.</summary>
internal static class Libraries
{
    public const string Library = "library/nl";
    public const string Point = "lerend-vermogen";

    public static PublishedWork Work(RightsHouse house) => new(
        WorkKind.PracticeExample,
        "Begin de dag samen",
        "Wat een vaste dagstart doet.",
        [new(SectionName.Question, "Helpt het?")],
        ["privacy"],
        [SchoolType.Primary],
        [],
        Licence.CcBy,
        Leerlab: new(house.Lab.Leerlab, "De dagstart telt"),
        Schools: [new(LabHouse.Kwelder, "De Kwelder")]);

    public static async Task<string> Target(RightsHouse house, string row)
    {
        if (row is "library" or "library staff")
            return LibraryStaff.TheId;

        var key = Town.New();
        await house.Town.Tell(Library, new PublishWork(key, 1, Work(house), house.Cast["writer"], [house.Cast["writer"]]));
        return row.Split(' ')[1] switch
        {
            "edition" => EditionDocument.IdOf(key, 1),
            "suggestion" => $"suggestion/{await Suggested(house)}",
            "suggestion-address" => $"suggestion-address/{await Suggested(house, mail: "iemand@school.example")}",
            "message" => $"message/{await Sent(house)}",
            "adoption" => await Adopted(house, key),
            "review" => await Reviewed(house, key),
            "review-wish" => ReviewWish.IdOf(key, house.Cast["stranger"]),
            "following" => await Followed(house),
            "adoption-wish" => await Wished(house, key),
            var type => $"{type}/{key}",
        };
    }

    /// <summary>The fields of a command on something that is made for it.</summary>
    public static async Task<object> On(RightsHouse house, string row)
    {
        if (row is "library remove-message")
            return new { message = await Sent(house) };

        if (row is "library ask-review")
            return new { work = await Published(house), on = true };
        if (row is "library give-review")
            return new { work = await Asking(house, await Published(house)), edition = 1, points = new { relevant = true, informed = true, tried = true, transferable = true }, remark = "Helder." };
        if (row is "library follow" or "library unfollow")
            return new { subject = $"theme/{Town.New()}" };
        if (row is "library adopt-work" or "library end-adoption")
            return new { work = await Published(house), school = LabHouse.Trekvaart };

        var suggestion = await Suggested(house);
        var edition = await Edition(house);
        return row is "library set-factsheet"
            ? new { factsheet = Point, edition, title = "Anders", summary = "Hoe?", sections = Array.Empty<object>() }
            : new { factsheet = Point, edition, suggestion, text = "* Iets", word = "Dank je." };
    }

    private static async Task<string> Published(RightsHouse house)
    {
        var key = Town.New();
        await house.Town.Tell(Library, new PublishWork(key, 1, Work(house), house.Cast["writer"], [house.Cast["writer"]]));
        return key;
    }

    private static async Task<string> Adopted(RightsHouse house, string work)
    {
        await house.Town.As(house.Cast["other"], LibraryRules.Main, new AdoptWork(work, LabHouse.Trekvaart));
        var adoption = AdoptionDocument.IdOf(work, LabHouse.Trekvaart);
        await house.Town.Until(Library, async () => (await house.Host.Page(LibraryRules.Main, Actor.System, new("adoption") { Ids = [adoption] }, CancellationToken.None)).Value!.Docs.Length == 1);
        return adoption;
    }

    private static async Task<string> Asking(RightsHouse house, string work)
    {
        await house.Town.As(house.Cast["writer"], LibraryRules.Main, new AskReview(work, true));
        return work;
    }

    private static async Task<string> Reviewed(RightsHouse house, string work)
    {
        await house.Town.As(house.Cast["elsewhere"], LibraryRules.Main, new GiveReview(await Asking(house, work), 1, new(true, true, true, true), "Helder."));
        var review = ReviewDocument.IdOf(work, 1, house.Cast["elsewhere"]);
        await house.Town.Until(Library, async () => (await house.Host.Page(LibraryRules.Main, Actor.System, new("review") { Ids = [review] }, CancellationToken.None)).Value!.Docs.Length == 1);
        return review;
    }

    private static async Task<string> Followed(RightsHouse house)
    {
        await house.Town.As(house.Cast["stranger"], LibraryRules.Main, new Follow($"theme/{Town.New()}"));
        return FollowingDocument.IdOf(house.Cast["stranger"]);
    }

    private static async Task<string> Wished(RightsHouse house, string work)
    {
        await house.Town.As(house.Cast["stranger"], LibraryRules.Main, new AdoptWork(work, LabHouse.Trekvaart));
        return AdoptionWish.IdOf(work, LabHouse.Trekvaart, house.Cast["stranger"]);
    }

    private static async Task<string> Sent(RightsHouse house)
    {
        var (work, key) = (Town.New(), Town.New());
        await house.Town.Tell(Library, new PublishWork(work, 1, Work(house), house.Cast["writer"], []));
        await house.Town.Tell(Library, new PutMessage(key, work, "Iemand", "iemand@school.example", "Hoe?"));
        return key;
    }

    private static async Task<string> Suggested(RightsHouse house, string? mail = null)
    {
        var (key, edition) = (Town.New(), await Edition(house));
        await house.Town.As(house.Manager, LibraryRules.Main, new SetFactsheet(Point, edition, "Lerend vermogen", "Hoe?", []));
        await house.Town.Tell(Library, new PutSuggestion(key, Point, SectionName.Tools, "Iets", By: mail is null ? house.Cast["writer"] : null, Mail: mail));
        return key;
    }

    private static async Task<int> Edition(RightsHouse house)
    {
        var page = await house.Host.Page(LibraryRules.Main, Actor.System, new("work") { Ids = [WorkDocument.IdOf(Point)] }, CancellationToken.None);
        return page.Value!.Docs.IsEmpty ? 0 : JsonDocument.Parse(page.Value.Docs[0]).RootElement.GetProperty("edition").GetInt32();
    }
}
