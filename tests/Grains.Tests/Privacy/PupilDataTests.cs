using System.Text.Json;
using Leerlabs.Grains.Privacy;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Privacy;

/// <summary>The examples that the browser is held against too.</summary>
public sealed class PupilDataTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var example in JsonDocument.Parse(File.ReadAllText(Path.Combine(House.Root, "tests", "Grains.Tests", "Privacy", "examples.json"))).RootElement.EnumerateArray())
                rows.Add(example.GetProperty("text").GetString()!, string.Join(' ', example.GetProperty("finds").EnumerateArray().Select(find => find.GetString())));
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Text_is_found_to_hold_what_it_holds(string text, string finds) =>
        Assert.Equal(finds, string.Join(' ', PupilData.KindsIn([text]).Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}"))));

    [Fact]
    public void Several_texts_are_looked_through_and_what_is_not_there_is_passed_over() =>
        Assert.Equal([PupilDataKind.Mail, PupilDataKind.Phone], PupilData.KindsIn(["06-12345678", null, "a@b.nl", "c@d.nl"]).AsEnumerable());
}
