using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Programme;

/// <summary>Starting leerlabs, and naming schools that the register does not know.</summary>
internal static class Starting
{
    /// <summary>Only a person starts a leerlab: someone must organise it.</summary>
    public static Decision Start(IState state, StartLeerlab asked, Actor actor)
    {
        if (!actor.IsPerson)
            return Refusal.Forbidden();

        var refusal = Check.NewId(asked.Leerlab, "leerlab")
            ?? Check.Line(asked.Name, "name")
            ?? Check.Text(asked.Question, "question")
            ?? (state.Find<ProgrammeLeerlab>(ProgrammeLeerlab.IdOf(asked.Leerlab)) is null ? null : Refusal.Conflict("leerlab-exists"));
        return refusal is not null
            ? refusal
            : new LeerlabStarted($"leerlab/{asked.Leerlab}", actor.Id, asked.Name.Trim(), asked.Question.Trim());
    }

    /// <summary>Whether it is an example is for the store to say, not for who asks.</summary>
    public static Decision Submit(ProgrammeDocument programme, SubmitSchool asked) =>
        SchoolChecks.Refuse(asked.School) is { } refusal
            ? refusal
            : new SchoolSubmitted(SchoolChecks.GrainOf(asked.School).ToString(), asked.School with { ByHand = true, Example = programme.Example });

    public static Decision Rename(IState state, NameLeerlab asked) =>
        state.Find<ProgrammeLeerlab>(ProgrammeLeerlab.IdOf(asked.Leerlab)) is { } known && known.Name != asked.Name
            ? new LeerlabNamed(asked.Leerlab, asked.Name)
            : Decision.Nothing;

    public static Changes Apply(IState state, LeerlabStarted started)
    {
        var programme = state.Find<ProgrammeDocument>(ProgrammeDocument.TheId)!;
        var log = $"log/{Ids.KeyOf(started.Leerlab)}";
        var create = new Create(started.Name, started.Question, log, started.Manager, programme.Example);
        return Changes.Put(new ProgrammeLeerlab
        {
            Id = ProgrammeLeerlab.IdOf(started.Leerlab),
            Leerlab = started.Leerlab,
            Name = started.Name,
        }) with
        { Messages = [new Message(GrainId.Parse(started.Leerlab), create)] };
    }

    public static Changes Apply(IState state, LeerlabNamed named) =>
        Changes.Put(state.Find<ProgrammeLeerlab>(ProgrammeLeerlab.IdOf(named.Leerlab))! with { Name = named.Name });

    public static Changes Apply(SchoolSubmitted submitted) =>
        new() { Messages = [new Message(GrainId.Parse(submitted.School), new RegisterSchool(submitted.Record))] };
}
