using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Live;

namespace Leerlabs.Web.Tests.Live;

public sealed class ConcernedTests
{
    [Theory]
    [InlineData("member/0198c1", """{"id":"member/0198c1","person":"person/een"}""", "person/een")]
    [InlineData("access/een", "{}", "person/een")]
    [InlineData("manager/een", "{}", "person/een")]
    [InlineData("along/een", "{}", "person/een")]
    [InlineData("expert/een", "{}", "person/een")]
    public void Frame_about_membership_concerns_the_person_in_it_and_nobody_else(string id, string json, string person)
    {
        var concerned = Concerned.By([Frame([new(id, null, Encoding.UTF8.GetBytes(json), Scope.Nobody, null)], [])]);

        Assert.True(concerned!.Includes(person));
        Assert.False(concerned.Includes("person/twee"));
    }

    [Fact]
    public void Member_that_vanished_concerns_everyone() =>
        Assert.True(Concerned.By([Frame([], [new("member/0198c1", Scope.Everyone)])])!.Includes("person/wie-dan-ook"));

    [Theory]
    [InlineData("circle")]
    [InlineData("circle/een")]
    [InlineData("staff")]
    [InlineData("text")]
    public void Frame_with_a_new_circle_concerns_everyone(string id) =>
        Assert.True(Concerned.By([Frame([new(id, null, "{}"u8.ToArray(), Scope.Nobody, null)], [])])!.Includes("person/wie-dan-ook"));

    [Fact]
    public void Frame_about_an_entry_concerns_nobody() =>
        Assert.Null(Concerned.By([Frame([new("entry/een", null, "{}"u8.ToArray(), Scope.Everyone, null)], [])]));

    private static Frame Frame(FramePut[] puts, FrameDelete[] deletes) =>
        new() { Grain = new("leerlab", "een"), Seq = 1, At = default, By = "system", Command = "command-1", Puts = [.. puts], Deletes = [.. deletes] };
}
