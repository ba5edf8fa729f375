namespace Leerlabs.Grains.Privacy;

/// <summary>A stretch of a text that may tell which pupil it is about, in UTF-16 units.</summary>
public readonly record struct PupilFind(PupilDataKind Kind, int Start, int Length);
