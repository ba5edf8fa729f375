using System.Text.Json;
using Leerlabs.Grains.Log;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

public sealed class FindRightsTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    public static TheoryData<string> Rows => [.. Matrix.Finds.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Document_is_found_by_whom_the_matrix_names_and_by_no_one_else(string row)
    {
        var (id, entry) = await Targets.Of(house, row);
        await Prepare(row, entry);
        var path = $"/api/grains/{Recipes.Grain(house, row)}/pages/{row.Split(' ')[1]}?take=200&{Query(row.Split(' ')[2], row, id, entry)}";
        var wrong = new List<string>();
        foreach (var name in Cast.SignedIn.Append("anyone"))
            if ((await (await house.Cast.Visitor(name)).Sees(path)).Contains(id) != Matrix.Finds[row].Contains(name))
                wrong.Add(name);

        Assert.True(wrong.Count == 0, $"{row}: {string.Join(", ", wrong)}");
    }

    private async Task Prepare(string row, string? entry)
    {
        if (row.Contains(" tags", StringComparison.Ordinal))
            await house.As("writer", new TagEntry(Grains.Core.Ids.KeyOf(entry!), ["dagstart"]));
        if (row.Contains(" pinned", StringComparison.Ordinal))
            await house.As("chair", new PinEntry(Grains.Core.Ids.KeyOf(entry!), true));
    }

    private string Query(string way, string row, string id, string? entry) => way switch
    {
        "around" => $"around={id}",
        "parent" => $"parent={entry}",
        _ => $"filter={Uri.EscapeDataString(JsonSerializer.Serialize(new Dictionary<string, object> { [way] = Wish(way, row, id, entry) }))}",
    };

    private object Wish(string way, string row, string id, string? entry) => way switch
    {
        "kinds" => new[] { "note", "question" },
        "schools" => new[] { LabHouse.Kwelder },
        "tags" => new[] { "dagstart" },
        "by" => house.Cast["writer"],
        "pinned" => true,
        "newsFor" => "person/iemand-anders",
        "of" => entry!,
        "ids" => new[] { id },
        "board" => "12345",
        "leerlab" => house.Lab.Leerlab,
        "school" => row.StartsWith("directory school", StringComparison.Ordinal) ? id : LabHouse.Kwelder,
        "text" => row.Split(' ')[1] switch { "school" => "esdoorn", "person" => "writer", _ => "dagstart" },
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "No such way to find."),
    };
}
