using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>Everything that was answered, and who owes an answer.</summary>
public static class Ballots
{
    public static ImmutableArray<Ballot> Of(IState state) =>
    [
        .. state.All<AnswerDocument>().Select(answer => new Ballot(answer.Person, answer.Choices)),
        .. state.All<Guest>().Select(guest => new Ballot(guest.Id, guest.Choices)),
    ];

    /// <summary>Voices of whom an answer is waited for; a school with a delegate who answered owes none, unless everyone is asked.</summary>
    public static ImmutableArray<string> Owing(IState state)
    {
        var (electorate, full) = (Electorate.Of(state), Full(state));
        var open = electorate.Seats.GroupBy(seat => seat.School)
            .SelectMany(school => electorate.Everyone || !school.Any(seat => IsFull(seat, full)) ? school.Where(seat => !IsFull(seat, full)) : []);
        return [.. open.SelectMany(Speaker).Concat(electorate.Awaited.Where(voice => !full.Contains(voice))).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The schools of which nobody owes anything.</summary>
    public static ImmutableArray<string> Answered(IState state)
    {
        var (electorate, full) = (Electorate.Of(state), Full(state));
        return
        [
            .. electorate.Schools.Where(school => electorate.Seats.Where(seat => seat.School == school).ToList() is { Count: > 0 } seats
                && (electorate.Everyone ? seats.All(seat => IsFull(seat, full)) : seats.Any(seat => IsFull(seat, full)))),
        ];
    }

    // Whoever stands in is asked in the delegate's place.
    private static IEnumerable<string> Speaker(Seat seat) => seat.Voices.Length > 1 ? seat.Voices.Skip(1) : seat.Voices;

    private static bool IsFull(Seat seat, HashSet<string> full) => seat.Voices.Any(full.Contains);

    // Choices are of present options, each once (Answering, Options): as many as there are is all of them.
    private static HashSet<string> Full(IState state)
    {
        var options = state.All<OptionDocument>().Count();
        return [.. Of(state).Where(ballot => ballot.Choices.Length >= options).Select(ballot => ballot.Voice)];
    }
}
