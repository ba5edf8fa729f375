using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.School;
using Leerlabs.Web.Site.Projection;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Site;

/// <summary>A house with a leerlab of two schools, that publishes what a test asks and knows when visitors see it.</summary>
public sealed class SiteHouse : TestHouse
{
    public const string Leerlab = "leerlab/dagstart";

    public static PublishedWork Work { get; } = new(
        WorkKind.PracticeExample,
        "Begin de dag samen",
        "Wat een vaste dagstart doet met de rust in de klas.",
        [new(SectionName.Question, "Helpt het?"), new(SectionName.Done, "Elke dag *tien* minuten."), new(SectionName.Seen, "## Rust\n\n<b>Meer</b> rust.")],
        ["privacy"],
        [SchoolType.Primary],
        ["group-5"],
        Licence.CcBy,
        Leerlab: new(Leerlab, "De dagstart telt"),
        Schools: [new("school/99aa00", "De Kwelder")]);

    private string _manager = "";

    private SiteKeeper Keeper => Of<SiteKeeper>();

    public async Task<string> Publish(PublishedWork? work = null, int edition = 1, string? key = null, string? contact = null)
    {
        key ??= Town.New();
        await Until(
            () => Town.Tell(LibraryRules.Main, new PublishWork(key, edition, work ?? Work, contact ?? "person/els", ["person/els"])),
            site => site.Works.GetValueOrDefault(key)?.Edition == edition);
        return key;
    }

    /// <summary>A new factsheet, kept by the programme's manager.</summary>
    public async Task Factsheet(string point)
    {
        await Town.Until("library/nl", async () => (await Host.AudienceOf(LibraryRules.Main, Actor.Person(_manager), CancellationToken.None)).Holds("staff"));
        await Until(
            () => Town.As(_manager, LibraryRules.Main, new SetFactsheet(point, 0, "Lerend vermogen", "Hoe een school blijft leren.", [new(SectionName.Tools, "* Peer-review")])),
            site => site.Works.ContainsKey(point));
    }

    public Task Withdraw(string key) => Until(
        () => Town.Tell(LibraryRules.Main, new WithdrawWork(key, "Op verzoek.")), site => site.Works[key].State == WorkState.Withdrawn);

    /// <summary>Does something and waits until visitors see what it brings.</summary>
    internal async Task Until(Func<Task> act, Func<PublicSite, bool> isSo)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(PublicSite site)
        {
            if (isSo(site))
                seen.TrySetResult();
        }

        Keeper.Turned += Look;
        await act();
        Look(await Keeper.Now(CancellationToken.None));
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Keeper.Turned -= Look;
    }

    /// <summary>What visitors see now.</summary>
    internal Task<PublicSite> Site() => Keeper.Now(CancellationToken.None).AsTask();

    public async Task<string> Page(string path)
    {
        using var visitor = Visitor();
        using var response = await visitor.Get(path);
        return await response.Content.ReadAsStringAsync();
    }

    protected override async Task Furnish()
    {
        await Town.StartProgramme(example: false);
        _manager = await Town.Manager("Nina");
        await Until(
            async () =>
            {
                await Town.Tell(DirectoryRules.Main, new ListSchool("school/99aa00", "Basisschool De Kwelder", "De Kwelder", "Goes", Province: "Zeeland", Region: Region.South, Latitude: 51.5, Longitude: 3.9));
                await Town.Tell(DirectoryRules.Main, new ListSchool("school/99bb00", "Trekvaartcollege", "Trekvaart", "Haarlem", Province: "Noord-Holland", Region: Region.North, Latitude: 52.38, Longitude: 4.63));
                await Town.Tell(DirectoryRules.Main, new ListLeerlab(Leerlab, "De dagstart telt", "Helpt een vaste dagstart?", Phase.Execution, ["school/99aa00", "school/99bb00"]));
            },
            site => site.Leerlabs.ContainsKey(Leerlab) && site.Schools.Count == 2);
    }
}
