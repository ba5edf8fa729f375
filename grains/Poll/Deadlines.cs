using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>Until when can be answered, and reminding those who owe an answer.</summary>
internal static class Deadlines
{
    private const string Close = "close";
    private const string Reminder = "remind";

    /// <summary>Before the deadline, so that who forgot still has two days.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>Nobody is reminded of what they were asked less than this ago.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromHours(20);

    public static Decision Set(Asking asking, SetDeadline asked)
    {
        if ((asking.IsGoing() ?? Refuse(asked.Deadline, asking.Now)) is { } refusal)
            return refusal;

        return asking.Poll.State == PollState.Open && asking.Poll.Deadline == asked.Deadline ? Decision.Nothing : new DeadlineSet(asked.Deadline);
    }

    public static Decision CloseNow(Asking asking) =>
        asking.IsGoing() is { } refusal ? refusal : asking.Poll.State == PollState.Closed ? Decision.Nothing : new PollClosed();

    public static Decision End(PollDocument poll, DateTimeOffset now) =>
        poll.State == PollState.Open && poll.Deadline <= now ? new PollClosed() : Decision.Nothing;

    public static Decision Remind(Asking asking)
    {
        if (asking.IsOpen() is { } refusal)
            return refusal;
        if (asking.Poll.Reminded > asking.Now - Least)
            return Refusal.Conflict("poll-reminded-lately");

        return Owing(asking.State) is { } owing ? owing : Refusal.Conflict("poll-nobody-owes");
    }

    public static Decision Remind(IState state, PollDocument poll, DateTimeOffset now) =>
        poll.State == PollState.Open && !(poll.Deadline <= now) && !(poll.Reminded > now - Least) && Owing(state) is { } owing
            ? owing
            : Decision.Nothing;

    public static Changes Apply(IState state, DeadlineSet set, Stamp stamp) =>
        Changes.Put(The(state) with { Deadline = set.Deadline, State = PollState.Open }).And(Times(set.Deadline, stamp.At));

    public static Changes Apply(IState state) => Changes.Put(The(state) with { State = PollState.Closed }).And(Times(null, default));

    public static Changes Apply(IState state, Reminded reminded, Stamp stamp)
    {
        var asker = Asker(state, stamp);
        var people = Changes.Put(The(state) with { Reminded = stamp.At }) with
        {
            Messages = [.. reminded.People.Select(person => Notices.Reminded(state, person, asker))],
        };
        return people.And(GuestMails.Send(state, reminded.Guests ?? [], GuestMailKind.Reminder, asker.By, stamp));
    }

    public static Command? WhenDue(string name) => name switch
    {
        Close => new EndTerm(),
        Reminder => new RemindThose(),
        _ => null,
    };

    /// <summary>When it closes, and when those who owe are reminded: not of what was asked only just before.</summary>
    public static Changes Times(DateTimeOffset? deadline, DateTimeOffset now)
    {
        var reminder = deadline - Ahead is { } at && at >= now + Least ? at : (DateTimeOffset?)null;
        return new Changes { DueTimes = [new DueTime(Close, deadline), new DueTime(Reminder, reminder)] };
    }

    public static Refusal? Refuse(DateTimeOffset? deadline, DateTimeOffset now) =>
        deadline <= now ? Refusal.Invalid("poll-deadline-past", "deadline") : null;

    // Of guests only those can be told who left an address.
    private static Reminded? Owing(IState state)
    {
        var voices = Ballots.Owing(state).ToLookup(Ids.TypeOf);
        ImmutableArray<string> guests = [.. voices["guest"].Select(Ids.KeyOf).Where(guest => Addresses.Find(state, guest) is not null)];
        return voices["person"].Any() || !guests.IsEmpty ? new Reminded([.. voices["person"]], guests.IsEmpty ? null : guests) : null;
    }

    // The clock reminds in the organiser's name.
    private static Stamp Asker(IState state, Stamp stamp) => Ids.TypeOf(stamp.By) == "person" ? stamp : stamp with { By = The(state).Organiser };

    private static PollDocument The(IState state) => state.Find<PollDocument>(PollDocument.TheId)!;
}
