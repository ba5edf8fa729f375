using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>A person asks something of the meeting: whether they may, and what comes of it.</summary>
internal sealed record Asking(IState State, Standing Standing, string Person, DateTimeOffset Now)
{
    private MeetingDocument Meeting => Standing.Meeting;

    private RunDocument? Run => Meeting.State == MeetingState.Running ? State.Find<RunDocument>(RunDocument.TheId) : null;

    private bool Leads => Run?.Leader == Person && (Standing.TakesPart || Standing.Plans);

    /// <summary>Keeps the agenda and who was there: who plans, who leads, who writes the report.</summary>
    private bool Keeps => Standing.Plans || Leads || (Meeting.MinuteTaker == Person && Standing.TakesPart);

    private bool HasASay => Standing.TakesPart || Standing.Plans;

    public Decision Decide(MeetingCommand command) => command switch
    {
        ChangeMeeting change => If(Standing.Plans) ?? Planning.Change(Meeting, change),
        CancelMeeting cancel => If(Standing.Plans) ?? Planning.Cancel(Meeting, cancel),
        AnswerInvitation answer => If(Standing.TakesPart) ?? Attendance.Answer(State, Meeting, Person, answer.Answer, answer.Note),
        Attend => If(Standing.TakesPart) ?? Attendance.Attend(State, Meeting, Person),
        MarkPresent mark => If(Keeps) ?? Attendance.Mark(State, Meeting, mark, Person, Now),
        StartMeeting => If(Standing.Plans) ?? Refused(Reports.RefuseShared(State)) ?? Running.Start(Meeting, Person),
        AddItem or ChangeItem or MoveItem or RemoveItem or NameMinuteTaker => If(Keeps) ?? Refused(Past.Refuse(Meeting)) ?? OnAgenda(command),
        ShareReport share => If(Keeps) ?? Reports.Share(State, Meeting, share, Now),
        FixReport => If(Standing.Plans) ?? Reports.Fix(State),
        AddAddendum add => If(Keeps) ?? Reports.Add(State, add),
        AddAction or ChangeAction or RemoveAction or AddDecision or ChangeDecision or RemoveDecision =>
            If(HasASay) ?? Refused(Past.RefuseFixed(Meeting)) ?? Written(command),
        _ => If(HasASay) ?? (Run is { } run ? Live(run, command) : Refusal.Conflict("meeting-not-running")),
    };

    private Decision OnAgenda(MeetingCommand command) => command switch
    {
        AddItem add => Agenda.Add(State, add),
        ChangeItem change => Agenda.Change(State, change),
        MoveItem move => Agenda.Move(State, move),
        RemoveItem remove => Agenda.Remove(State, remove),
        NameMinuteTaker name => MinuteTaker.Name(State, Meeting, name, Now),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private Decision Written(MeetingCommand command) => command switch
    {
        AddAction add => Actions.Add(State, add),
        ChangeAction change => Actions.Change(State, change),
        RemoveAction remove => Actions.Remove(State, remove),
        AddDecision add => Decisions.Add(State, add),
        ChangeDecision change => Decisions.Change(State, change),
        RemoveDecision remove => Decisions.Remove(State, remove),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private Decision Live(RunDocument run, MeetingCommand command) => command switch
    {
        RaiseHand raise => Hands.Raise(run, raise, Person),
        TakeLead => Running.TakeLead(run, Person),
        EndMeeting => If(Leads || Standing.Plans) ?? new MeetingEnded(),
        _ when !Leads => Refusal.Forbidden("only-leader"),
        HandOver hand => Running.HandOver(State, run, hand, Now),
        GoTo go => Running.Go(State, go),
        SetTimer set => Timers.Set(run, set, Now),
        ExtendTimer extend => Timers.Extend(run, extend, Now),
        PauseTimer pause => Timers.Pause(run, pause, Now),
        BeginRound => Rounds.Begin(State, Now),
        GiveTurn give => Rounds.Give(run, give),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private static Decision? If(bool may) => may ? default(Decision?) : new Decision([], Refusal.Forbidden());

    private static Decision? Refused(Refusal? refusal) => refusal is null ? default(Decision?) : new Decision([], refusal);
}
