using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What happened on the way, one small document for each frame in which something did.</summary>
internal static class Steps
{
    public static StepDocument Of(StepKind step, Stamp stamp, string? person = null, string? theme = null, string? reason = null) => new()
    {
        Id = StepDocument.IdOf(stamp.Seq),
        Step = step,
        By = stamp.By,
        At = stamp.At,
        Person = person,
        Theme = theme,
        Reason = reason,
    };
}
