using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Directory;

/// <summary>What changed in the directory. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SchoolListed), "school-listed")]
[JsonDerivedType(typeof(SchoolUnlisted), "school-unlisted")]
[JsonDerivedType(typeof(LeerlabListed), "leerlab-listed")]
[JsonDerivedType(typeof(PersonListed), "person-listed")]
public abstract record DirectoryEvent : Event;

public sealed record SchoolListed(string School, [property: JsonIgnore] ListSchool Listed) : DirectoryEvent;

public sealed record SchoolUnlisted(string School) : DirectoryEvent;

public sealed record LeerlabListed(string Leerlab, [property: JsonIgnore] ListLeerlab Listed) : DirectoryEvent;

public sealed record PersonListed(string Person, [property: JsonIgnore] ListPerson Listed) : DirectoryEvent;
