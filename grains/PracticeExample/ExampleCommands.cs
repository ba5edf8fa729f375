using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What can be asked of a practice example (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BeginExample), "begin-example")]
[JsonDerivedType(typeof(SetMember), "set-member")]
[JsonDerivedType(typeof(EndRoles), "end-roles")]
[JsonDerivedType(typeof(SetSchool), "set-school")]
[JsonDerivedType(typeof(GrantEditor), "grant-editor")]
[JsonDerivedType(typeof(EditPart), "edit-part")]
[JsonDerivedType(typeof(DescribeExample), "describe-example")]
[JsonDerivedType(typeof(ShowSchool), "show-school")]
[JsonDerivedType(typeof(LinkEntry), "link-entry")]
[JsonDerivedType(typeof(UnlinkEntry), "unlink-entry")]
[JsonDerivedType(typeof(InviteEditor), "invite-editor")]
[JsonDerivedType(typeof(EndEditor), "end-editor")]
[JsonDerivedType(typeof(AskRelease), "ask-release")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(RefuseRelease), "refuse-release")]
[JsonDerivedType(typeof(WithdrawExample), "withdraw-example")]
public abstract record ExampleCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record ExampleFact : ExampleCommand;

/// <summary>Of the leerlab: someone begins.</summary>
/// <param name="Name">The leerlab's.</param>
/// <param name="Entries">Keys of the entries that it is made from.</param>
public sealed record BeginExample(
    string Leerlab,
    string Name,
    string Title,
    string By,
    long Stamp,
    ImmutableArray<MemberRoles> Members,
    ImmutableArray<ExampleSchool> Schools,
    ImmutableArray<string> Entries,
    ImmutableArray<FirstText> Parts) : ExampleFact;

/// <summary>Of the leerlab: somebody's roles as they are now.</summary>
public sealed record SetMember(string Person, long Stamp, ImmutableArray<AccessRole> Roles) : ExampleFact;

/// <summary>A due time: a role ended by itself.</summary>
public sealed record EndRoles(string Person) : ExampleFact;

/// <summary>Of the leerlab: a school joined, or is called otherwise.</summary>
public sealed record SetSchool(string School, string Name, string Place) : ExampleFact;

/// <summary>Of the person who was invited: is an editor of the programme, and may write along.</summary>
/// <param name="By">Who invited.</param>
public sealed record GrantEditor(string By) : ExampleFact;

/// <summary>Changes what a part says.</summary>
/// <param name="Version">The version that it was written on; on an older one both texts are kept.</param>
public sealed record EditPart(ExamplePart Part, string Text, int Version) : ExampleCommand;

/// <summary>Changes what is given; an empty subject, contact or list takes it away.</summary>
/// <param name="Contact">Someone of the leerlab.</param>
public sealed record DescribeExample(
    string? Title = null,
    Licence? Licence = null,
    ImmutableArray<SchoolType>? SchoolTypes = null,
    ImmutableArray<string>? Years = null,
    string? Subject = null,
    ImmutableArray<string>? Themes = null,
    string? Contact = null) : ExampleCommand;

/// <param name="Shown">Left out: the school is no part of it.</param>
public sealed record ShowSchool(string School, SchoolShown? Shown = null) : ExampleCommand;

/// <summary>Says which parts rest on an entry of the log.</summary>
public sealed record LinkEntry(string Entry, ImmutableArray<ExamplePart> Parts) : ExampleCommand;

public sealed record UnlinkEntry(string Entry) : ExampleCommand;

public sealed record InviteEditor(string Person) : ExampleCommand;

/// <summary>Of a writer, of the editor, or of the editor's own grain when the programme lets go.</summary>
public sealed record EndEditor(string Person) : ExampleCommand;

/// <summary>Of a writer: these words are ready.</summary>
/// <param name="Kept">Why what looks like pupil data stays.</param>
public sealed record AskRelease(string? Kept = null) : ExampleCommand;

/// <summary>Of a school's leader for the school, or of the coach: these words may go out.</summary>
/// <param name="For"><c>school/...</c> or <c>coach</c>.</param>
/// <param name="Wording">The wording that was read; of another nothing is released.</param>
public sealed record Release(string For, int Wording) : ExampleCommand;

public sealed record RefuseRelease(string For, int Wording, string Reason) : ExampleCommand;

/// <summary>Of those who release, or of the programme; what was never public also of a writer.</summary>
public sealed record WithdrawExample(string Reason) : ExampleCommand;
