using Leerlabs.Grains.PracticeExample;

namespace Leerlabs.Cli.Demo;

/// <summary>How far a practice example of the example year came: released and public, on its way, sent back, in a second edition, or withdrawn.</summary>
/// <param name="number">Which example of the leerlab.</param>
internal sealed class PracticeCourse(int number, PracticeWords words, string leader, string coach, string writer)
{
    private const int Described = 2;

    public IEnumerable<(string By, ExampleCommand Command)> Steps(string school)
    {
        yield return (writer, new DescribeExample(
            SchoolTypes: [words.Class.Type], Years: [$"year-{words.Class.Year}"], Subject: words.Topic.Subject, Themes: words.Topic.Themes));
        if (number % 20 == 19)
            yield break;

        yield return (writer, new AskRelease());
        if (number % 20 == 18)
            yield break;
        if (number % 20 == 17)
        {
            yield return (leader, new RefuseRelease(school, Described, "Noem ook wat het team ervan vond; nu lijkt het alsof iedereen enthousiast was."));
            yield break;
        }

        foreach (var step in Release(school, Described))
            yield return step;
        foreach (var step in Afterwards(school))
            yield return step;
    }

    private IEnumerable<(string By, ExampleCommand Command)> Afterwards(string school)
    {
        if (number == 3)
        {
            yield return (writer, new EditPart(ExamplePart.Advice, "Een half jaar later: begin met wie wil, en kijk na een periode samen terug. Dat laatste sloegen wij eerst over.", 1));
            yield return (writer, new AskRelease());
            foreach (var step in Release(school, Described + 1))
                yield return step;
        }

        if (number == 6)
            yield return (leader, new WithdrawExample("De klas was uit de beschrijving te herkennen. We schrijven het opnieuw op."));
    }

    private IEnumerable<(string By, ExampleCommand Command)> Release(string school, int wording)
    {
        yield return (leader, new Release(school, wording));
        yield return (coach, new Release("coach", wording));
    }
}
