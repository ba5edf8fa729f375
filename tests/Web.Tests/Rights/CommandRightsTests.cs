using System.Net;
using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

public sealed class CommandRightsTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    public static TheoryData<string> Rows => [.. Matrix.Commands.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Command_is_done_for_whom_the_matrix_names_and_refused_to_everyone_else(string row)
    {
        var wrong = new List<string>();
        foreach (var name in Cast.SignedIn.Append("anyone"))
            if (await Outcome(row, name) is var outcome && outcome != Expected(row, name))
                wrong.Add($"{name}: {outcome}");

        Assert.True(wrong.Count == 0, $"{row}: {string.Join("; ", wrong)}");
    }

    private static string Expected(string row, string name) => name == "anyone" ? "401" : Matrix.Commands[row].Contains(name) ? "done" : "refused";

    private async Task<object> Body(string row)
    {
        var (kind, type) = (row.Split(' ')[0], row.Split(' ')[1]);
        return Matrix.Commands[row] is []
            ? JsonSerializer.Deserialize<JsonElement>(house.Host.RulesOf(kind)!.WriteCommand(Facts.Of(house, row) with { CommandId = Town.New() }))
            : Commands.Of(type, await Recipes.Of(house, row));
    }

    private async Task<string> Outcome(string row, string name)
    {
        var body = await Body(row);
        var visitor = await house.Cast.Visitor(name);
        using var response = await visitor.Post($"/api/grains/{Recipes.Grain(house, row)}/commands", body);
        if (row == "person end-sessions")
            house.Cast.Forget("writer");
        return response.StatusCode switch
        {
            HttpStatusCode.OK => "done",
            HttpStatusCode.Unauthorized => "401",
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound => "refused",
            _ => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.ToString(),
        };
    }
}
