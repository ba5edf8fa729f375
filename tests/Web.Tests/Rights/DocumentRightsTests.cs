using System.Text.Json;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.School;
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
        var id = await Target(row);
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
        await Target(Matrix.Documents.Keys.First(row => row.StartsWith($"{kind} ", StringComparison.Ordinal)));
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
        var page = await Read(visitor, $"/api/grains/{grain}/pages/{type}?take=200");
        var reset = await Read(visitor, $"/api/grains/{grain}");
        return page.Contains(id) || reset.Contains(id);
    }

    private static async Task<HashSet<string>> Read(Visitor visitor, string path)
    {
        using var response = await visitor.Get(path);
        var json = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return response.IsSuccessStatusCode ? [.. json.GetProperty("docs").EnumerateArray().Select(doc => doc.GetProperty("id").GetString()!)] : [];
    }

    private async Task<string> Target(string row) => row.Split(' ')[0] switch
    {
        "log" => await InLog(row),
        "leerlab" => await InLeerlab(row),
        "person" => await InPerson(row),
        "school" => await InSchool(row),
        "directory" => await InDirectory(row),
        _ => await InProgramme(row),
    };

    private async Task<string> InLog(string row)
    {
        var entry = row.EndsWith("@own-school", StringComparison.Ordinal) || row.EndsWith("@since-shared", StringComparison.Ordinal)
            ? await house.Entry(Visibility.School)
            : row.EndsWith("@question", StringComparison.Ordinal) ? house.Question : await house.Entry();
        switch (row.Split(' ')[1])
        {
            case "log":
                return "log";
            case "access":
                return $"access/{Leerlabs.Grains.Core.Ids.KeyOf(house.Cast["writer"])}";
            case "entry":
                return $"entry/{entry}";
            case "thread":
                await house.Comment(entry);
                return $"thread/{entry}";
            case "comment":
                return $"comment/{await house.Comment(entry)}";
            case "report":
                return $"report/{await house.Report(entry)}";
            default:
                await house.As("writer", new EditEntry(entry, 1, "De tweede tekst."));
                if (row.EndsWith("@since-shared", StringComparison.Ordinal))
                    await house.As("writer", new ChangeVisibility(entry, Visibility.Leerlab));
                return $"version/{entry}-1";
        }
    }

    private async Task<string> InLeerlab(string row)
    {
        switch (row.Split(' ')[1])
        {
            case "sub-question":
                var key = Town.New();
                await house.Town.Tell(house.Lab.Leerlab, new Grains.Leerlab.AddSubQuestion(key, "Voor wie?"));
                return $"sub-question/{key}";
            case "school":
                return LabHouse.Kwelder;
            case "member":
                return $"member/{(await house.Ids(house.Lab.Leerlab, "member"))[0]}";
            case "invitation" or "invitation-secret":
                return $"{row.Split(' ')[1]}/{await Recipes.Invitation(house, house.Lab.Leerlab)}";
            default:
                return "leerlab";
        }
    }

    private async Task<string> InPerson(string row)
    {
        var (writer, key) = (house.Cast["writer"], Town.New());
        switch (row.Split(' ')[1])
        {
            case "membership" or "former-membership":
                return $"{row.Split(' ')[1]}/{house.Lab.Key}";
            case "identity":
                await house.Town.Tell(writer, new LinkIdentity("https://entree.example", key));
                return IdentityDocument.IdOf("https://entree.example", key);
            case "session":
                await house.Town.Tell(writer, new StartSession(key, "test"));
                return $"session/{key}";
            case "concept":
                await house.Town.As(writer, Grains.Core.GrainId.Parse(writer), new SaveConcept(key, house.Lab.Log, EntryKind.Note, "Nog niet af.", Visibility.School));
                return $"concept/{key}";
            case "inbox":
                await house.Town.Tell(writer, new Notify(key, InboxKind.Mention, house.Lab.Log, house.Question, house.Cast["other"], TimeProvider.System.GetUtcNow()));
                return $"inbox/{key}";
            default:
                return "person";
        }
    }

    private async Task<string> InSchool(string row)
    {
        var school = new SchoolRecord
        {
            Brin = "99AA",
            Branch = "00",
            Name = "Esdoornkade",
            ShortName = "Esdoornkade",
            Sector = Sector.Secondary,
            Place = "Goes",
            Example = false,
        };
        await house.Town.Tell("school/99aa00", new RegisterSchool(school));
        await house.Town.Tell("school/99aa00", new SetTrajectory(house.Lab.Leerlab, "De dagstart telt", new(2026, 9, 1)));
        return row == "school trajectory" ? $"trajectory/{house.Lab.Key}" : "school";
    }

    private async Task<string> InDirectory(string row)
    {
        if (row == "directory school")
        {
            await InSchool(row);
            await house.UntilListed("school", "school/99aa00");
            return "school/99aa00";
        }

        var id = row == "directory person" ? house.Cast["writer"] : house.Lab.Leerlab;
        await house.UntilListed(row.Split(' ')[1], id);
        return id;
    }

    private async Task<string> InProgramme(string row) => row.Split(' ')[1] switch
    {
        "manager" => $"manager/{Leerlabs.Grains.Core.Ids.KeyOf(house.Manager)}",
        "leerlab" => house.Lab.Leerlab,
        "invitation" or "invitation-secret" => $"{row.Split(' ')[1]}/{await Recipes.Invitation(house, "programme/main")}",
        _ => "programme",
    };
}
