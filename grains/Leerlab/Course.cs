using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>How a leerlab begins and goes from phase to phase.</summary>
internal static class Course
{
    /// <summary>The manager who started it is its first member, so that someone can organise.</summary>
    public static Decision Begin(IState state, Create asked, DateTimeOffset now)
    {
        if (state.Find<LeerlabDocument>(LeerlabDocument.TheId) is not null)
            return Decision.Nothing;

        return Decision.Accept(
            new LeerlabCreated(asked.Log, asked.Example, asked.Name, asked.Question),
            new MemberAdded(Ids.KeyOf(asked.Manager), asked.Manager, Role.ProgrammeManager, null, DutchDay.Of(now), null, null),
            new PlanBegun());
    }

    public static Decision ChangePhase(LeerlabDocument leerlab, ChangePhase asked)
    {
        if (asked.Phase == leerlab.Phase)
            return Decision.Nothing;
        if (!Phases.IsPossible(leerlab.Phase, asked.Phase))
            return Refusal.Conflict("phase-impossible");

        var reason = Texts.OrNone(asked.Reason);
        if (reason is null && Phases.AsksReason(leerlab.Phase, asked.Phase))
            return Refusal.Invalid("reason-needed", "reason");

        return Check.AtMost(reason, "reason") is { } refusal ? refusal : new PhaseChanged(asked.Phase, reason);
    }

    public static Changes Apply(IState state, LeerlabCreated created)
    {
        var leerlab = new LeerlabDocument
        {
            Id = LeerlabDocument.TheId,
            Name = created.Name,
            Question = created.Question,
            Phase = Phase.Preparation,
            Log = created.Log,
            Example = created.Example,
        };
        return Changes.Put(leerlab) with { Messages = Facts.Created(state, leerlab) };
    }

    public static Changes Apply(IState state, PhaseChanged changed)
    {
        var leerlab = state.Find<LeerlabDocument>(LeerlabDocument.TheId)! with { Phase = changed.Phase, PhaseReason = changed.Reason };
        return Changes.Put(leerlab) with { Messages = [.. Facts.Described(state, leerlab), .. Plans.Tell(state, leerlab)] };
    }
}
