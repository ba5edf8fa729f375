using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>A person asking something of the example, and the checks that commands share.</summary>
internal sealed record Asking(IState State, Standing Standing, string Person)
{
    public ExampleDocument Example => Standing.Example;

    public static Asking? Of(IState state, Actor actor, DateTimeOffset now) =>
        Standing.Of(state, actor.Id, now) is { Audience.IsNobody: false } standing ? new(state, standing, actor.Id) : null;

    /// <summary>The person writes, and there is still something to write.</summary>
    public Refusal? Writes() => Standing.IsWriter ? IsThere() : Refusal.Forbidden();

    public Refusal? IsThere() => Example.State == ExampleState.Withdrawn ? Refusal.Conflict("example-withdrawn") : null;
}
