using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

public sealed class DocumentRightsTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    public static TheoryData<string> Rows => [.. Matrix.Documents.Keys];

    public static TheoryData<string> Kinds => [.. Matrix.Watches.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Document_is_seen_by_whom_the_matrix_names_and_by_no_one_else(string row)
    {
        var (id, _) = await Targets.Of(house, row);
        var wrong = new List<string>();
        foreach (var name in Cast.SignedIn.Append("anyone"))
            if (await Sees(await house.Cast.Visitor(name), row, id) != Matrix.Documents[row].Contains(name))
                wrong.Add(name);

        Assert.True(wrong.Count == 0, $"{row}: {string.Join(", ", wrong)}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Grain_is_watched_by_whom_the_matrix_names_and_by_no_one_else(string kind)
    {
        await Targets.Of(house, Matrix.Documents.Keys.First(row => row.StartsWith($"{kind} ", StringComparison.Ordinal)));
        var wrong = new List<string>();
        foreach (var name in Cast.SignedIn)
            if (await Watches(name, Recipes.Grain(house, kind)) != Matrix.Watches[kind].Contains(name))
                wrong.Add(name);

        Assert.True(wrong.Count == 0, $"{kind}: {string.Join(", ", wrong)}");
    }

    private async Task<bool> Watches(string name, string grain)
    {
        await using var client = await house.Connect(house.Cast[name]);
        try
        {
            await client.Watch(grain);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private async Task<bool> Sees(Visitor visitor, string row, string id)
    {
        var (grain, type) = (Recipes.Grain(house, row), row.Split(' ')[1]);
        var page = await visitor.Sees($"/api/grains/{grain}/pages/{type}?take=200");
        var reset = await visitor.Sees($"/api/grains/{grain}");
        return page.Contains(id) || reset.Contains(id);
    }
}
