using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What waits for a person at a practice example.</summary>
/// <param name="Release">Since when it waits for the person's release.</param>
/// <param name="Edits">Was invited to write along.</param>
public sealed record ExampleTask(string Leerlab, string Title, DateTimeOffset? Release = null, bool? Edits = null) : Part
{
    public bool IsNone => Release is null && Edits is null;
}
