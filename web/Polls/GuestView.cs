using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Web.Polls;

/// <summary>What a guest sees of a poll: the dates, how many come, and their own answers. Of the others no name.</summary>
/// <param name="Seq">The poll's sequence number, to wait for what comes after it.</param>
/// <param name="Leerlab">The leerlab's name.</param>
/// <param name="Guest">The guest's own name.</param>
/// <param name="Schools">How many schools take part.</param>
/// <param name="Chosen">The key of the option that was chosen.</param>
internal sealed record GuestView(
    long Seq,
    string Leerlab,
    string Title,
    string? Note,
    PollState State,
    DateTimeOffset? Deadline,
    string Guest,
    int Schools,
    string? Chosen,
    ImmutableArray<GuestOption> Options,
    ImmutableArray<Choice> Choices,
    string? Remark)
{
    public static GuestView Of(IState state, Guest guest, DateTimeOffset now)
    {
        var poll = state.Find<PollDocument>(PollDocument.TheId)!;
        var (electorate, ballots) = (Electorate.Of(state), Ballots.Of(state));
        return new(
            state.Seq,
            poll.Name,
            poll.Title,
            poll.Note,
            poll.State == PollState.Open && poll.Deadline <= now ? PollState.Closed : poll.State,
            poll.Deadline,
            guest.Name,
            poll.Schools.Length,
            poll.Chosen?.Option,
            [
                .. from option in state.All<OptionDocument>()
                   orderby option.When.Begins, option.Id
                   select GuestOption.Of(option, Tally.Of(Ids.KeyOf(option.Id), electorate, ballots)),
            ],
            guest.Choices,
            guest.Remark);
    }
}

/// <param name="Schools">Schools that come, if need be included.</param>
internal sealed record GuestOption(string Option, When When, int Schools, int Yes, int IfNeedBe, int No)
{
    public static GuestOption Of(OptionDocument option, OptionTally tally) =>
        new(Ids.KeyOf(option.Id), option.When, tally.Represented, tally.Yes, tally.IfNeedBe, tally.No);
}
