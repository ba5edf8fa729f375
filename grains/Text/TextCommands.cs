using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Text;

/// <summary>What can be asked of a shared text (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TypeText), "type-text")]
[JsonDerivedType(typeof(Amend), "amend")]
[JsonDerivedType(typeof(SendAnswer), "send-answer")]
[JsonDerivedType(typeof(BeginText), "begin-text")]
[JsonDerivedType(typeof(SetMember), "set-member")]
[JsonDerivedType(typeof(EndRoles), "end-roles")]
[JsonDerivedType(typeof(CloseText), "close-text")]
[JsonDerivedType(typeof(OpenConcept), "open-concept")]
[JsonDerivedType(typeof(FixText), "fix-text")]
[JsonDerivedType(typeof(SetWriters), "set-writers")]
[JsonDerivedType(typeof(SettleAnswer), "settle-answer")]
public abstract record TextCommand : Command;

/// <summary>What someone typed.</summary>
/// <param name="Version">The version that it was typed on.</param>
public sealed record TypeText(int Version, TextChange Changes) : TextCommand;

/// <summary>A change of the concept by someone who was there.</summary>
/// <param name="Amendment">A new id.</param>
/// <param name="Version">The version that it was made on.</param>
public sealed record Amend(string Amendment, int Version, TextChange Changes, string? Why = null) : TextCommand;

/// <summary>The words of an answer that experts wrote together are the answer; the page is empty from then on.</summary>
/// <param name="Message">The key of the new message of the request.</param>
/// <param name="Version">The version that the sender has read: when someone typed since, it is not sent.</param>
public sealed record SendAnswer(string Message, int Version) : TextCommand;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record TextFact : TextCommand;

/// <summary>Of the leerlab or school: the text begins to be.</summary>
/// <param name="Origin">That leerlab or school.</param>
/// <param name="About">The meeting or leerlab that it is the text of.</param>
/// <param name="Text">What it begins with.</param>
/// <param name="Stamp">The origin's sequence number.</param>
/// <param name="Writers">Of an answer of experts: they and nobody else.</param>
public sealed record BeginText(
    string Origin, string About, string Text, long Stamp, ImmutableArray<MemberRoles> Members, ImmutableArray<DraftWriter>? Writers = null) : TextFact;

/// <summary>Of the origin: somebody's roles as they are now.</summary>
public sealed record SetMember(string Person, long Stamp, ImmutableArray<AccessRole> Roles) : TextFact;

/// <summary>A due time: a role ended by itself.</summary>
public sealed record EndRoles(string Person) : TextFact;

/// <summary>Of the leerlab: it is over, or goes on again.</summary>
public sealed record CloseText(bool Closed) : TextFact;

/// <summary>Of the meeting: nobody types any more; those who were there amend.</summary>
public sealed record OpenConcept(ImmutableArray<string> Amenders) : TextFact;

/// <summary>Of the meeting: the text is fixed.</summary>
public sealed record FixText : TextFact;

/// <summary>Of the request: who writes the answer from now on.</summary>
public sealed record SetWriters(ImmutableArray<DraftWriter> Writers) : TextFact;

/// <summary>Of the request: it has the answer, or could not take it.</summary>
public sealed record SettleAnswer(string Message, bool Taken) : TextFact;
