using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Poll;

/// <summary>How a poll is described and how it ends: an option becomes a meeting, or nothing does.</summary>
internal static class Choosing
{
    public static Decision Describe(Asking asking, DescribePoll asked)
    {
        if ((asking.IsGoing() ?? Refuse(asked.Title ?? asking.Poll.Title, asked.Note)) is { } refusal)
            return refusal;

        var changed = new PollDescribed(
            asked.Everyone ?? asking.Poll.Everyone,
            asked.Title?.Trim() ?? asking.Poll.Title,
            asked.Note is null ? asking.Poll.Note : Texts.OrNone(asked.Note));
        return changed == new PollDescribed(asking.Poll.Everyone, asking.Poll.Title, asking.Poll.Note) ? Decision.Nothing : changed;
    }

    public static Decision Choose(Asking asking, ChooseOption asked)
    {
        var option = asking.State.Find<OptionDocument>(OptionDocument.IdOf(asked.Option));
        if (asking.IsGoing() is { } refusal)
            return refusal;
        if (option is null)
            return Refusal.NotFound("poll-option-gone");

        var wrong = Check.NewId(asked.Meeting, "meeting")
            ?? (MeetingKinds.IsOfOneSchool(asked.MeetingKind) ? Refusal.Invalid("meeting-of-school", "meetingKind") : null)
            ?? MeetingChecks.Refuse(asked.Title ?? asking.Poll.Title, option.When, asked.Place);
        return wrong is not null ? wrong : new OptionChosen(asked.Option, asked.Meeting, asked);
    }

    public static Decision Cancel(Asking asking, CancelPoll asked) =>
        (asking.IsGoing() ?? Check.Reason(asked.Reason)) is { } refusal ? refusal : new PollCancelled(asked.Reason.Trim());

    public static Changes Apply(IState state, PollDescribed described) =>
        Changes.Put(The(state) with { Title = described.Title, Note = described.Note, Everyone = described.Everyone });

    /// <summary>The leerlab plans the meeting, in the name of who chose.</summary>
    public static Changes Apply(IState state, OptionChosen chosen, Stamp stamp)
    {
        var (poll, asked) = (The(state), chosen.Asked);
        var when = state.Find<OptionDocument>(OptionDocument.IdOf(chosen.Option))!.When;
        var plan = new ChooseDate(
            state.Grain.Key, chosen.Meeting, asked.MeetingKind, asked.Title?.Trim() ?? poll.Title, when, stamp.By, Place.OrNone(asked.Place));
        var ended = poll with { State = PollState.Chosen, Chosen = new ChosenDate(chosen.Option, chosen.Meeting, stamp.By, stamp.At) };
        return new Changes { Messages = [new Message(GrainId.Parse(poll.Leerlab), plan)] }.And(Ended(state, ended, GuestMailKind.Chosen, stamp));
    }

    public static Changes Apply(IState state, PollCancelled cancelled, Stamp stamp) =>
        Ended(state, The(state) with { State = PollState.Cancelled, Reason = cancelled.Reason }, GuestMailKind.Cancelled, stamp);

    /// <summary>What is wrong with a poll's own words.</summary>
    public static Refusal? Refuse(string title, string? note) => Check.Line(title, "title") ?? Check.AtMost(note, "note");

    // What still waited to go to a guest is overtaken by the outcome.
    private static Changes Ended(IState state, PollDocument poll, GuestMailKind outcome, Stamp stamp)
    {
        var guests = state.All<GuestAddress>().Select(address => Ids.KeyOf(address.Id)).ToArray();
        var overtaken = guests.Aggregate(Changes.Put(poll).And(Deadlines.Times(null, default)), (changes, guest) => changes.And(GuestMails.Drop(state, guest)));
        return overtaken.And(GuestMails.Send(state, guests, outcome, stamp.By, stamp));
    }

    private static PollDocument The(IState state) => state.Find<PollDocument>(PollDocument.TheId)!;
}
