using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;

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

    /// <summary>Coach, reads English.</summary>
    public string Emma { get; private set; } = null!;

    public async Task<LiveClient> Connect(string person)
    {
        using var visitor = await Town.SignIn(person);
        return await visitor.Connect();
    }

    protected override async Task Furnish()
    {
        await Town.StartProgramme(example: false);
        Manager = await Town.Manager("Mila");
        Lab = await Town.Leerlab(Manager, Kwelder, Trekvaart);
        Sanne = await Town.Member(Lab, "Sanne", Role.Delegate, Kwelder);
        Bram = await Town.Member(Lab, "Bram", Role.Delegate, Trekvaart);
        Emma = await Town.Person("Emma", Language.English);
        await Town.Join(Lab, Emma, Role.Coach);
    }
}
