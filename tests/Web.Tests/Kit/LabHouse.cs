using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Tests.Kit;

/// <summary>A house with one leerlab of two schools and a few people.</summary>
public class LabHouse : TestHouse
{
    public const string Kwelder = "school/00aa01";
    public const string Trekvaart = "school/00aa02";

    public Lab Lab { get; private set; } = null!;

    public string Manager { get; private set; } = null!;

    /// <summary>Teacher of the Kwelder.</summary>
    public string Sanne { get; private set; } = null!;

    /// <summary>Teacher of the Trekvaart.</summary>
    public string Bram { get; private set; } = null!;

    /// <summary>Chair, reads English.</summary>
    public string Emma { get; private set; } = null!;

    public async Task<LiveClient> Connect(string person)
    {
        using var visitor = await Town.SignIn(person);
        return await visitor.Connect();
    }

    /// <summary>The keys of a grain's documents of a type.</summary>
    public async Task<string[]> Ids(string grain, string type) =>
        [.. (await Host.Read(GrainId.Parse(grain), CancellationToken.None)).Keys.Where(id => Grains.Core.Ids.TypeOf(id) == type).Select(Grains.Core.Ids.KeyOf)];

    public async Task<string[]> PresentSchools() =>
        [.. (await Host.Read(GrainId.Parse(Lab.Leerlab), CancellationToken.None)).OfType("school")
            .Where(school => school.Text("left") is null).Select(school => school.Text("school")!)];

    /// <summary>Waits until the directory knows a document.</summary>
    public Task UntilListed(string type, string id) => Town.Until("directory/main", async () =>
        (await Host.Page(new("directory", "main"), Actor.System, new(type) { Take = 200 }, CancellationToken.None)).Value!.Docs
            .Any(document => Encoding.UTF8.GetString(document.Span).Contains($"\"{id}\"", StringComparison.Ordinal)));

    protected override async Task Furnish()
    {
        await Town.StartProgramme(example: false);
        Manager = await Town.Manager("Mila");
        Lab = await Town.Leerlab(Manager, Kwelder, Trekvaart);
        Sanne = await Town.Member(Lab, "Sanne", Role.Delegate, Kwelder);
        Bram = await Town.Member(Lab, "Bram", Role.Delegate, Trekvaart);
        Emma = await Town.Person("Emma", Language.English);
        await Town.Join(Lab, Emma, Role.Chair);
    }
}
