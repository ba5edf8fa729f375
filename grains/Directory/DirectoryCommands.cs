using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Directory;

/// <summary>What the directory hears: facts only.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ListSchool), "list-school")]
[JsonDerivedType(typeof(UnlistSchool), "unlist-school")]
[JsonDerivedType(typeof(ListLeerlab), "list-leerlab")]
[JsonDerivedType(typeof(ListPerson), "list-person")]
public abstract record DirectoryCommand : Command;

public sealed record ListSchool(
    string School,
    string Name,
    string ShortName,
    string Place,
    string? Municipality = null,
    string? Province = null,
    Region? Region = null,
    string? Board = null,
    double? Latitude = null,
    double? Longitude = null) : DirectoryCommand;

/// <summary>The register knows the school no longer.</summary>
public sealed record UnlistSchool(string School) : DirectoryCommand;

public sealed record ListLeerlab(string Leerlab, string Name, string Question, Phase Phase, ImmutableArray<string> Schools) : DirectoryCommand;

public sealed record ListPerson(
    string Person,
    string GivenName,
    string Surname,
    ImmutableArray<string> Leerlabs,
    ImmutableArray<string> FormerLeerlabs,
    ImmutableArray<string> Schools,
    bool Manager,
    string? Prefix = null,
    ImmutableArray<string>? Candidacies = null,
    bool? Expert = null,
    bool? Asks = null) : DirectoryCommand;
