using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>
/// What a person is at a request: its asker, one of its readers, one of the experts (of the theme, or asked along). The asker is never an expert of
/// the own request, whatever pool they are in.
/// </summary>
internal sealed record Standing(RequestDocument Request, bool IsAsker, bool IsReader, bool IsOfPool, bool IsCoordinator, bool IsAlong)
{
    /// <summary>Who sees what experts say among themselves.</summary>
    public const string Inner = "inner";

    /// <summary>Who asked.</summary>
    public const string Own = "own";

    private const string Read = "read";
    private const string Kept = "house";

    private static readonly Audience Asker = new(Read, Own);
    private static readonly Audience Experts = new(Read, Inner);
    private static readonly Audience Readers = new(Read);
    private static readonly Audience House = new(Read, Own, Inner, Kept);

    /// <summary>Helps: reads and writes notes, says something, answers.</summary>
    public bool Helps => IsOfPool || IsAlong;

    public Audience Audience => IsAsker ? Asker : Helps ? Experts : IsReader ? Readers.GuardedBy(MemberGuards.Of(Request.Leerlab, [])) : Audience.Nobody;

    public static Standing? Of(IState state, string person, DateTimeOffset now)
    {
        if (state.Find<RequestDocument>(RequestDocument.TheId) is not { } request)
            return null;

        var asker = request.Asker == person;
        var expert = asker ? null : state.Find<PoolCircle>(PoolCircle.TheId)?.Experts.FirstOrDefault(one => one.Person == person);
        return new(
            request,
            asker,
            Reads(request, MemberCopies.RolesOf(state, person, now)),
            expert is not null,
            expert?.Coordinator is true,
            !asker && state.Find<AlongDocument>(AlongDocument.IdOf(person)) is { Ended: null });
    }

    /// <summary>The rights of an actor; the house reads everything.</summary>
    public static Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        Of(state, actor.Id, now) is not { } standing ? Audience.Nobody
        : actor.Kind == ActorKind.System ? House
        : standing.Audience;

    /// <summary>Experts come and go seldom: whoever watches then starts afresh.</summary>
    public static long Since(IState state, Actor actor) => new[]
    {
        state.Find<RequestDocument>(RequestDocument.TheId)?.Created ?? 0,
        MemberCopies.Since(state, actor),
        state.Find<PoolCircle>(PoolCircle.TheId)?.Rev ?? 0,
        state.Find<AlongDocument>(AlongDocument.IdOf(actor.Id))?.Rev ?? 0,
    }.Max();

    public static Scope On(Document document) => document switch
    {
        NoteDocument or DraftDocument => Scope.AnyOf(Inner),
        CheckDocument or Evaluation or ShareDocument or AppointmentDocument => Scope.AnyOf(Inner, Own),
        UploadDocument or BytesDocument => Scope.AnyOf(Kept),
        MemberCopy or PoolCircle => Scope.Nobody,
        _ => Scope.Everyone,
    };

    private static bool Reads(RequestDocument request, IEnumerable<AccessRole> roles) => request.Readers switch
    {
        RequestReaders.Lab => roles.Any(role => Rights.Of(role.Role).ReadsLeerlab),
        RequestReaders.School => roles.Any(role => Rights.Of(role.Role).ReadsOwnSchool && role.School == request.School),
        _ => false,
    };
}
