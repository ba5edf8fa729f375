using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Cli.Demo;
using Leerlabs.Grains.Leerlab;

namespace Leerlabs.Cli.Tests.Demo;

public sealed class CoachTimelineTests
{
    private static readonly ExampleData Data = ExampleData.Read(Repository.Project.Examples, CancellationToken.None).GetAwaiter().GetResult();

    [Fact]
    public void Nobody_answers_before_the_coach_is_proposed() => Prop.ForAll(Gen.Choose(0, 730).ToArbitrary(), day =>
    {
        var steps = Timeline.Of(Data, new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day));
        var proposed = steps.Where(step => step.Command is ProposeCoach).ToDictionary(step => ((ProposeCoach)step.Command).Appointment, step => step.At);
        return steps.Where(step => step.Command is AnswerAppointment).All(step => step.At > proposed[((AnswerAppointment)step.Command).Appointment]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
}
