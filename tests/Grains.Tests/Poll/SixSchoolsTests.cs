using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Poll.PollBench;

namespace Leerlabs.Grains.Tests.Poll;

/// <summary>A whole poll of six schools and eight dates, with guests (C16 of the comparison with peers).</summary>
public sealed class SixSchoolsTests
{
    private static readonly ImmutableArray<NewOption> Eight =
        [.. Enumerable.Range(1, 8).Select(number => new NewOption($"option-{number}", When.On(new DateOnly(2026, 12, 1).AddDays(number))))];

    private static readonly ImmutableArray<PollSchool> Schools = [.. Enumerable.Range(1, 6).Select(number => new PollSchool($"school/00aa0{number}", $"School {number}", number))];

    private static readonly ImmutableArray<Actor> Delegates = [.. Enumerable.Range(1, 6).Select(number => Actor.Person($"person/delegate-{number}"))];

    private readonly RuleBench _bench = New();

    public SixSchoolsTests()
    {
        var people = Delegates.Zip(Schools, (person, school) => Is(person, Role.Delegate, school.School)).Append(Is(Ineke, Role.Coach)).Append(Is(Team, Role.LeerlabTeam));
        Assert.Null(_bench.Send(TheLab, new BeginPoll(Lab, "De dagstart telt", 7, Team.Id, "Tweede bijeenkomst", Eight, Schools, [.. people], Deadline: Deadline)).Refusal);
        Assert.Null(_bench.Send(Team, new InviteGuest("guest-els", "Els Bakker", Hash)).Refusal);
        Assert.Null(_bench.Send(Team, new InviteGuest("guest-tom", "Tom de Wit", new('b', 64))).Refusal);
    }

    [Fact]
    public void Each_school_that_answers_counts_at_every_date_and_a_guest_counts_as_a_person_only()
    {
        for (var answered = 1; answered <= 6; answered++)
        {
            Assert.Null(SaysToAll(Delegates[answered - 1], Answer.Yes).Refusal);
            Assert.All(Eight, date => Assert.Equal((answered, answered), (_bench.Tally(date.Option).Represented, _bench.Tally(date.Option).Yes)));
        }

        Assert.Null(_bench.Send(Actor.System, Els(Hash)).Refusal);
        Assert.All(Eight, date => Assert.Equal((6, 7), (_bench.Tally(date.Option).Represented, _bench.Tally(date.Option).Yes)));
    }

    [Fact]
    public void Strangers_answer_for_nobody()
    {
        SaysToAll(Delegates[0], Answer.Yes);
        _bench.Send(Actor.System, Els(Hash));
        var stranger = Actor.Person("person/stranger");

        Assert.Equal("forbidden", SaysToAll(stranger, Answer.No).Refusal?.Key);
        Assert.Equal("forbidden", _bench.Send(stranger, new AnswerFor(Delegates[0].Id, ToAll(Answer.No))).Refusal?.Key);
        Assert.Equal("forbidden", _bench.Send(Delegates[1], new AnswerFor(Delegates[0].Id, ToAll(Answer.No))).Refusal?.Key);
        Assert.Equal("poll-guest-unknown", _bench.Send(Actor.System, Els(new('b', 64))).Refusal?.Key);
        Assert.All(Eight, date => Assert.Equal((2, 0), (_bench.Tally(date.Option).Yes, _bench.Tally(date.Option).No)));
    }

    [Fact]
    public void Only_those_who_owe_are_reminded_and_the_organiser_is_told_once_that_all_have_answered()
    {
        foreach (var person in Delegates[..4])
            SaysToAll(person, Answer.IfNeedBe);
        _bench.Wait(TimeSpan.FromDays(5));

        Assert.Equal([Ineke.Id, Delegates[4].Id, Delegates[5].Id], Reminded());

        Outcome[] last =
        [
            SaysToAll(Delegates[4], Answer.Yes), SaysToAll(Ineke, Answer.Yes), _bench.Send(Actor.System, Els(Hash)), _bench.Send(Actor.System, Tom()),
            SaysToAll(Delegates[5], Answer.No), SaysToAll(Delegates[5], Answer.Yes), SaysToAll(Delegates[0], Answer.No),
        ];
        Assert.Equal([0, 0, 0, 0, 1, 0, 0], last.Select(outcome => outcome.Messages.Count(message => message.Fact is Notify { Kind: InboxKind.PollComplete } && $"{message.To}" == Team.Id)));
    }

    [Fact]
    public void Deadline_closes_it_to_the_second_for_guests_too()
    {
        _bench.Wait(Deadline - Begin - TimeSpan.FromSeconds(1));
        Assert.Null(SaysToAll(Delegates[0], Answer.Yes).Refusal);
        Assert.Null(_bench.Send(Actor.System, Els(Hash)).Refusal);

        _bench.Wait(TimeSpan.FromSeconds(1));

        Assert.Equal(PollState.Closed, _bench.Poll().State);
        Assert.Equal("poll-closed", SaysToAll(Delegates[0], Answer.No).Refusal?.Key);
        Assert.Equal("poll-closed", _bench.Send(Actor.System, Els(Hash)).Refusal?.Key);
        Assert.Equal(2, _bench.Tally(Eight[0].Option).Yes);
    }

    private Outcome SaysToAll(Actor who, Answer answer) => _bench.Send(who, new GiveAnswer(ToAll(answer)));

    private IEnumerable<string?> Reminded() => JsonDocument.Parse(_bench.Frames[^1].Events[0]).RootElement.GetProperty("people").EnumerateArray().Select(person => person.GetString());

    private static AnswerGuest Els(string hash) => new("guest-els", hash, ToAll(Answer.Yes));

    private static AnswerGuest Tom() => new("guest-tom", new('b', 64), ToAll(Answer.No));

    private static ImmutableArray<ChoiceWish> ToAll(Answer answer) => [.. Eight.Select(date => new ChoiceWish(date.Option, answer))];
}
