using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>
/// Writing down an appointment that the schools made elsewhere: of a first coach, or of the one who is there. Not any more once the schools appointed someone
/// here, so that it never goes round them; and each school can say that it was otherwise.
/// </summary>
internal static class Recordings
{
    public static Decision Record(IState state, LeerlabDocument leerlab, RecordCoach asked, DateTimeOffset now)
    {
        var refusal = Proposing.RefuseNew(state, leerlab, asked.Appointment, asked.Person, asked.Effort, asked.Form)
            ?? Check.Text(asked.Note, "note")
            ?? (asked.End <= asked.Start ? Refusal.Invalid("end-before-start", "end") : null)
            ?? RefuseAgreed(state, asked, DutchDay.Of(now))
            ?? RefuseOther(state, asked, DutchDay.Of(now));
        if (refusal is not null)
            return refusal;

        var member = Present(state, asked.Person, DutchDay.Of(now));
        var key = member is null ? asked.Appointment : Ids.KeyOf(member.Id);
        var recorded = new CoachRecorded(asked.Appointment, asked.Person, key, asked with { Form = asked.Form.Trim(), Note = asked.Note.Trim() });
        return member is null
            ? Decision.Accept(new MemberAdded(key, asked.Person, Role.Coach, null, asked.Start, asked.End, null), recorded)
            : recorded;
    }

    /// <summary>What was written down before of the same days is replaced.</summary>
    public static Changes Apply(IState state, CoachRecorded recorded, Stamp stamp)
    {
        var written = Appointments.Put(state, stamp, Written(recorded, stamp));
        if (Appointments.Made(state, recorded.Member) is not { } before)
            return written;

        var withdrawn = new Withdrawal(stamp.By, stamp.At, recorded.Asked.Note);
        var replaced = Appointments.Put(state, stamp, before with { State = AppointmentState.Withdrawn, Member = null, Withdrawn = withdrawn });
        return written with { Puts = [.. replaced.Puts, .. written.Puts], Messages = [.. replaced.Messages, .. written.Messages] };
    }

    /// <summary>Of every school that takes part it is told when it agreed.</summary>
    private static Refusal? RefuseAgreed(IState state, RecordCoach asked, DateOnly today)
    {
        var schools = Answering.Present(state);
        if (schools.IsEmpty || !schools.SetEquals(asked.Agreed.Select(agreed => agreed.School)) || schools.Count != asked.Agreed.Length)
            return Refusal.Invalid("every-school-agreed", "agreed");
        if (asked.Agreed.Any(agreed => agreed.On > today))
            return Refusal.Invalid("agreed-later", "agreed");

        return asked.Agreed.Select(agreed => Check.GrainOrNone(agreed.By, "person", "agreed")).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? RefuseOther(IState state, RecordCoach asked, DateOnly today)
    {
        if (Present(state, asked.Person, today) is { } member && Appointments.Made(state, Ids.KeyOf(member.Id)) is { Recorded: null })
            return Refusal.Conflict("coach-appointed-already");

        return state.All<Appointment>().Any(one => one is { Appointed: not null, Recorded: null }) || state.All<Member>().Any(member => member.Role == Role.Coach && !member.IsOver(today) && member.Person != asked.Person)
            ? Refusal.Conflict("coach-needs-proposal")
            : null;
    }

    private static Appointment Written(CoachRecorded recorded, Stamp stamp) => new()
    {
        Id = Appointment.IdOf(recorded.Appointment),
        Person = recorded.Person,
        By = stamp.By,
        At = stamp.At,
        Effort = recorded.Asked.Effort,
        Form = recorded.Asked.Form,
        Start = recorded.Asked.Start,
        End = recorded.Asked.End,
        State = AppointmentState.Appointed,
        Answers = [.. recorded.Asked.Agreed.Select(agreed => new SchoolAnswer(agreed.School, true, stamp.At, agreed.By, On: agreed.On))],
        Appointed = stamp.At,
        Member = recorded.Member,
        Recorded = new Recording(stamp.By, stamp.At, recorded.Asked.Note),
    };

    private static Member? Present(IState state, string person, DateOnly today) =>
        state.All<Member>().FirstOrDefault(member => member.Role == Role.Coach && member.Person == person && !member.IsOver(today));
}
