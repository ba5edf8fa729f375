using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>What is said to a school's grain: facts only, of the register, the programme and the leerlabs.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RegisterSchool), "register-school")]
[JsonDerivedType(typeof(SchoolGone), "school-gone")]
[JsonDerivedType(typeof(SetTrajectory), "set-trajectory")]
public abstract record SchoolCommand : Command;

/// <summary>The school as it is now; the same once more changes nothing.</summary>
public sealed record RegisterSchool(SchoolRecord School) : SchoolCommand;

/// <summary>The register knows the school no longer.</summary>
public sealed record SchoolGone(DateOnly Date) : SchoolCommand;

/// <summary>The school takes or took part in a leerlab.</summary>
public sealed record SetTrajectory(string Leerlab, string Name, DateOnly Joined, DateOnly? Left = null) : SchoolCommand;
