using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Privacy;
using Leerlabs.Grains.Privacy.Names;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Privacy;

/// <summary>Two hundred sentences as teachers write them, half of them with pupil data (row C28 of the comparison). The browser is held against the same file.</summary>
public sealed class SentenceTests
{
    private static readonly Sentences All = JsonSerializer.Deserialize<Sentences>(
        File.ReadAllText(Path.Combine(House.Root, "tests", "Grains.Tests", "Privacy", "sentences.json")), JsonSerializerOptions.Web)!;

    private static readonly IReadOnlySet<string> Members = All.Members.SelectMany(NameLists.PartsOf).ToImmutableHashSet();

    [Fact]
    public void Of_a_hundred_sentences_with_pupil_data_at_least_ninety_five_are_found()
    {
        var missed = All.Texts.Where(one => one.Pupil && !Alarms(one)).Select(one => one.Text).ToList();
        Assert.True(missed.Count <= 5, string.Join('\n', missed));
    }

    [Fact]
    public void Of_a_hundred_sentences_without_at_most_five_alarm()
    {
        var alarms = All.Texts.Where(one => !one.Pupil && Alarms(one)).Select(one => one.Text).ToList();
        Assert.True(alarms.Count <= 5, string.Join('\n', alarms));
    }

    [Fact]
    public void Half_of_two_hundred_sentences_hold_pupil_data()
    {
        Assert.Equal(200, All.Texts.Length);
        Assert.Equal(100, All.Texts.Count(one => one.Pupil));
    }

    private static bool Alarms(Sentence one) => !PupilData.FindsIn(one.Text, Members).IsEmpty;

    private sealed record Sentences(ImmutableArray<string> Members, ImmutableArray<Sentence> Texts);

    private sealed record Sentence(string Text, bool Pupil, bool Held);
}
