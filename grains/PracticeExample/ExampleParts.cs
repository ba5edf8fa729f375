using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What a part says to begin with, and what it rests on.</summary>
/// <param name="Entries">Keys of entries in the leerlab's log.</param>
public sealed record FirstText(ExamplePart Part, string Text, ImmutableArray<string>? Entries = null) : Part;

/// <summary>A school of the leerlab.</summary>
/// <param name="Shown">How it stands in the example; left out: it is not part of it.</param>
public sealed record ExampleSchool(string School, string Name, string Place, SchoolShown? Shown = null) : Part;

/// <summary>That its words were offered for release.</summary>
/// <param name="Kept">Why what looks like pupil data stays.</param>
public sealed record ReleaseAsk(string By, DateTimeOffset At, string? Kept = null) : Part;

/// <summary>Who released an edition, in the name of a school or as the coach.</summary>
public sealed record Releaser(string For, string By, DateTimeOffset At) : Part;

/// <summary>That it was taken back.</summary>
public sealed record TakenBack(string By, DateTimeOffset At, string Reason) : Part;
