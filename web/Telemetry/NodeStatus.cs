namespace Leerlabs.Web.Telemetry;

/// <summary>The figures of the node that answered.</summary>
/// <param name="Node">The machine's name.</param>
/// <param name="Since">When it started.</param>
internal sealed record NodeStatus(string Node, DateTimeOffset Since, DateTimeOffset At, IReadOnlyList<Figure> Figures)
{
    public static NodeStatus Of(Figures figures, TimeProvider time) => new(Environment.MachineName, figures.Since, time.GetUtcNow(), figures.Now());
}
