using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Who may do and see what in a leerlab.</summary>
internal static class LeerlabRights
{
    private const string Member = MemberGuards.MemberGrant;
    private const string Organiser = "organiser";
    private const string Expert = "expert";

    private static readonly Audience House = new(Member, Organiser, InvitationRules.HouseGrant);

    public static Refusal? Refuse(IState state, LeerlabCommand command, Actor actor, DateTimeOffset now)
    {
        if (actor.IsTrusted)
            return command is AnswerAppointment or AnswerProposal or PlanMeeting or StartPoll or PlanVisit or AskExpert or StartExample ? Refusal.Forbidden() : null;
        if (command is Create or TurnMember or AcceptInvitation or WeighAppointment or SetMeeting or SetPoll or ChooseDate or SetAction or SetDecision or ReturnDecision or SetRequest or SetExample)
            return Refusal.Forbidden();
        if (command is AnswerProposal answer)
            return IsCandidate(state, answer.Appointment, actor) ? null : Refusal.Forbidden();

        return Access.Of(state, actor.Id, now).Any(member => Allows(state, member, command)) ? null : Refusal.Forbidden();
    }

    /// <summary>People with the same rights share an audience; who they are makes no difference here.</summary>
    public static Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        actor.IsTrusted
            ? House
            : new Audience(Access.Of(state, actor.Id, now).SelectMany(member => Grants(Rights.Of(member.Role))));

    public static Scope ScopeOf(Document document) => document switch
    {
        LeerlabDocument => Scope.Everyone,
        Invitation => Scope.AnyOf(Organiser),
        PlannedVisit => Scope.Nobody,
        InvitationSecret => Scope.AnyOf(InvitationRules.HouseGrant),
        _ => Scope.AnyOf(Member),
    };

    private static bool Allows(IState state, Member member, LeerlabCommand command)
    {
        var rights = Rights.Of(member.Role);
        return command switch
        {
            SetGoal goal => rights.Organises || (rights.SetsOwnGoal && goal.School == member.School),
            ProposeCoach propose => IsFor(propose.School, member, rights),
            AnswerAppointment answer => rights.AnswersForSchool && answer.School == member.School,
            WithdrawAppointment withdraw => IsFor(ProposerOf(state, withdraw.Appointment), member, rights),
            PlanMeeting or BeginPlan or StartPoll or ReviewDecision => rights.Plans,
            AddAction or ChangeAction or FinishAction or RemoveAction => rights.Plans || rights.TakesPart,
            PlanVisit or AskExpert => rights.TakesPart,
            StartExample => rights.Writes,
            _ => rights.Organises,
        };
    }

    /// <summary>What is a school's is for its own people to do, what is no school's for the leerlab team.</summary>
    private static bool IsFor(string? school, Member member, Rights rights) =>
        school is null ? rights.Organises : rights.AnswersForSchool && school == member.School;

    /// <summary>A school that left can take nothing back any more; then the leerlab team does.</summary>
    private static string? ProposerOf(IState state, string appointment) =>
        Appointments.Find(state, appointment)?.School is { } school && Schools.Present(state, school) is not null ? school : null;

    private static bool IsCandidate(IState state, string appointment, Actor actor) => Appointments.Find(state, appointment)?.Person == actor.Id;

    private static IEnumerable<string> Grants(Rights rights)
    {
        yield return rights.ReadsLeerlab ? Member : Expert;
        if (rights.Organises)
            yield return Organiser;
    }
}
