using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>All that one edition of a work says, as everybody may read it.</summary>
/// <param name="Sections">In the order in which they are read.</param>
/// <param name="Themes">Keys of the programme's themes and of compass points.</param>
/// <param name="Years">Groups and years: <c>group-1</c> to <c>group-8</c>, <c>year-1</c> to <c>year-6</c>.</param>
/// <param name="Programme">The name of the programme that it comes from.</param>
/// <param name="Leerlab">As it was called when this was published.</param>
/// <param name="Evidence">What it rests on, as far as everybody can reach it.</param>
/// <param name="Reviewed">Two members of other leerlabs judged it well.</param>
/// <param name="English">It is written in English; otherwise in Dutch.</param>
public sealed record PublishedWork(
    WorkKind WorkKind,
    string Title,
    string Summary,
    ImmutableArray<WorkSection> Sections,
    ImmutableArray<string> Themes,
    ImmutableArray<SchoolType> SchoolTypes,
    ImmutableArray<string> Years,
    Licence Licence,
    string? Subject = null,
    string? Programme = null,
    PublishedName? Leerlab = null,
    ImmutableArray<PublishedName>? Schools = null,
    ImmutableArray<WorkLink>? Evidence = null,
    bool? Reviewed = null,
    bool? English = null) : Part;

/// <param name="Text">Markdown.</param>
public sealed record WorkSection(SectionName Name, string Text) : Part;

/// <summary>A leerlab or a school by the name that it had.</summary>
/// <param name="Grain"><c>leerlab/...</c> or <c>school/...</c>.</param>
public sealed record PublishedName(string Grain, string Name) : Part;

/// <summary>A source elsewhere.</summary>
/// <param name="Url">https.</param>
public sealed record WorkLink(string Title, string Url) : Part;
