using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Silo;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Rights;

/// <summary>Practice examples for the rows of the matrix: the writer begins them, in the name of the writer's school.</summary>
internal static class PracticeExamples
{
    public static ExampleSummary Summary { get; } = new("Anders", ExampleState.Writing, "person/sanne", TimeProvider.System.GetUtcNow(), []);

    /// <summary>A new one with all that must be there.</summary>
    public static async Task<string> Begun(RightsHouse house)
    {
        var key = Town.New();
        FirstText[] parts = [.. Enum.GetValues<ExamplePart>().Select(part => new FirstText(part, "Bel 06-12345678."))];
        var start = new StartExample(key, "Eén vraag op het bord", ["entry001"], [.. parts], [LabHouse.Kwelder]);
        await house.Town.As(house.Cast["writer"], GrainId.Parse(house.Lab.Leerlab), start);
        house.Example = $"practice-example/{key}";
        await house.Town.Until(house.Example, documents => documents.ContainsKey("example"));
        return key;
    }

    /// <summary>The fields of a command on an example that is made for it.</summary>
    public static async Task<object> Fields(RightsHouse house, string row)
    {
        await Begun(house);
        switch (row)
        {
            case "practice-example edit-part":
                return new { part = "took", text = "Een kwartier.", version = 1 };
            case "practice-example describe-example":
                return new { title = "Anders" };
            case "practice-example show-school":
                return new { school = LabHouse.Kwelder, shown = "place" };
            case "practice-example link-entry" or "practice-example unlink-entry":
                return new { entry = "entry001", parts = new[] { "seen" } };
            case "practice-example invite-editor" or "practice-example end-editor":
                return new { person = house.Cast["adviser"] };
            case "practice-example ask-release":
                return new { kept = "Verzonnen." };
            case "practice-example release" or "practice-example refuse-release":
                await On(house, "writer", new AskRelease("Verzonnen."));
                return new { @for = LabHouse.Kwelder, wording = 1, reason = "Nog niet." };
            case "practice-example release @coach":
                await On(house, "writer", new AskRelease("Verzonnen."));
                return new { @for = "coach", wording = 1 };
            case "practice-example withdraw-example @public":
                await Published(house);
                return new { reason = "Toch niet." };
            default:
                return new { reason = "Dubbel." };
        }
    }

    /// <summary>All of it is there.</summary>
    public static async Task<string> Target(RightsHouse house, string row)
    {
        await Begun(house);
        await On(house, "writer", new EditPart(ExamplePart.Took, "Een kwartier.", 1));
        await On(house, "writer", new InviteEditor(house.Manager));
        await house.Town.Until(house.Example, documents => documents.ContainsKey(EditorDocument.IdOf(house.Manager)));
        await Published(house, 2);
        return row.Split(' ').ElementAtOrDefault(1) switch
        {
            "part" => "part/took",
            "version" => "version/took-1",
            "evidence" => "evidence/entry001",
            "school" => SchoolDocument.IdOf(LabHouse.Kwelder),
            "release" => "release/coach",
            "edition" => "edition/1",
            "editor" => EditorDocument.IdOf(house.Manager),
            "member" => $"member/{Ids.KeyOf(house.Cast["writer"])}",
            "check" => "check",
            _ => "example",
        };
    }

    private static async Task Published(RightsHouse house, int wording = 1)
    {
        await On(house, "writer", new AskRelease("Verzonnen."));
        await On(house, "leader", new Release(LabHouse.Kwelder, wording));
        await On(house, "coach", new Release("coach", wording));
    }

    private static Task<Receipt> On(RightsHouse house, string name, ExampleCommand command) =>
        house.Town.As(house.Cast[name], GrainId.Parse(house.Example), command);
}
