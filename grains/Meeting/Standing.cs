using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Meeting;

/// <summary>What a person is at this meeting at an instant.</summary>
internal sealed record Standing(MeetingDocument Meeting, ImmutableArray<AccessRole> Roles)
{
    private const string Reader = "reader";

    private static readonly Audience Readers = new(Reader);

    /// <summary>Everyone who reads sees the same.</summary>
    public Audience Audience => Roles.Any(role => Rights.Of(role.Role).ReadsLeerlab) ? Readers.GuardedBy(MemberGuards.Of(Meeting.Origin, Roles)) : Audience.Nobody;

    /// <summary>Changes the meeting, its agenda, and leads it. At one school everyone who is of it may.</summary>
    public bool Plans => IsOfOneSchool ? TakesPart : Roles.Any(role => Rights.Of(role.Role).Plans);

    /// <summary>Answers, and has a say while it runs.</summary>
    public bool TakesPart => Roles.Any(role => Rights.Of(role.Role).TakesPart);

    private bool IsOfOneSchool => MeetingKinds.IsOfOneSchool(Meeting.MeetingKind);

    public static Standing? Of(IState state, string person, DateTimeOffset now) =>
        state.Find<MeetingDocument>(MeetingDocument.TheId) is { } meeting ? new(meeting, MemberCopies.RolesOf(state, person, now)) : null;

    /// <summary>The rights of an actor; the house reads everything.</summary>
    public static Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        Of(state, actor.Id, now) is not { } standing ? Audience.Nobody
        : actor.Kind == ActorKind.System ? Readers
        : standing.Audience;
}
