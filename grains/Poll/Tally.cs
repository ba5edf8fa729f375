using System.Collections.Immutable;

namespace Leerlabs.Grains.Poll;

/// <summary>What one voice answers.</summary>
/// <param name="Voice">The id of a person or a guest.</param>
public sealed record Ballot(string Voice, ImmutableArray<Choice> Choices)
{
    public Standpoint On(string option) => Choices.FirstOrDefault(choice => choice.Option == option)?.Answer switch
    {
        Answer.Yes => Standpoint.Yes,
        Answer.IfNeedBe => Standpoint.IfNeedBe,
        Answer.No => Standpoint.No,
        _ => Standpoint.Unknown,
    };
}

/// <summary>Where a school stands.</summary>
public sealed record SchoolStand(string School, Standpoint Standpoint);

/// <summary>How an option stands: schools are counted, people only besides.</summary>
public sealed record OptionTally(ImmutableArray<SchoolStand> Schools, int Yes, int IfNeedBe, int No)
{
    /// <summary>Schools that come, if need be included.</summary>
    public int Represented => Schools.Count(school => school.Standpoint >= Standpoint.IfNeedBe);
}

/// <summary>Counts; the same whatever the order of answers.</summary>
public static class Tally
{
    public static OptionTally Of(string option, Electorate electorate, IEnumerable<Ballot> ballots)
    {
        var stands = ballots.ToDictionary(ballot => ballot.Voice, ballot => ballot.On(option));
        ImmutableArray<Standpoint> all = [.. electorate.Voices.Select(voice => Of(voice, stands))];
        return new(
            [.. electorate.Schools.Select(school => new SchoolStand(school, Of(school, electorate, stands)))],
            all.Count(one => one == Standpoint.Yes),
            all.Count(one => one == Standpoint.IfNeedBe),
            all.Count(one => one == Standpoint.No));
    }

    private static Standpoint Of(string school, Electorate electorate, Dictionary<string, Standpoint> stands)
    {
        var seats = electorate.Seats.Where(seat => seat.School == school).Select(seat => Spoken(seat.Voices.Select(voice => Of(voice, stands)))).ToList();
        return seats.Count == 0 ? Standpoint.Unknown : electorate.Everyone ? seats.Min() : seats.Max();
    }

    // Whoever speaks from a seat speaks for it: one that has not answered does not make another's no unsure.
    private static Standpoint Spoken(IEnumerable<Standpoint> voices) =>
        voices.Where(voice => voice != Standpoint.Unknown).DefaultIfEmpty(Standpoint.Unknown).Max();

    private static Standpoint Of(string voice, Dictionary<string, Standpoint> stands) => stands.GetValueOrDefault(voice, Standpoint.Unknown);
}
