using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>Role, state, and what is visible: the table of docs/protocol.md.</summary>
public sealed class SightTests
{
    private const string Open = "along message question request step";
    private const string Own = $"{Open} check evaluation appointment";
    private const string Inner = $"{Open} check evaluation appointment note";

    private static readonly Dictionary<string, Actor> People = new()
    {
        ["asker"] = Sanne,
        ["school"] = Colleague,
        ["lab"] = Bram,
        ["team"] = Team,
        ["board"] = Board,
        ["expert"] = Ed,
        ["other expert"] = Els,
        ["coordinator"] = Co,
        ["along"] = Along,
        ["stranger"] = Stranger,
    };

    // Everyone who helps sees all; of the others these are the readers.
    private static readonly Dictionary<RequestReaders, string[]> Readers = new()
    {
        [RequestReaders.Lab] = ["school", "lab", "team", "board"],
        [RequestReaders.School] = ["school"],
        [RequestReaders.Asker] = [],
    };

    public static TheoryData<RequestReaders, RequestState, string> Rows
    {
        get
        {
            var rows = new TheoryData<RequestReaders, RequestState, string>();
            foreach (var readers in Enum.GetValues<RequestReaders>())
                foreach (var state in Enum.GetValues<RequestState>())
                    foreach (var person in People.Keys)
                        rows.Add(readers, state, person);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Person_sees_what_the_role_may_see_in_every_state(RequestReaders readers, RequestState state, string person)
    {
        var bench = States.In(readers, state);
        var expected = person switch
        {
            "asker" => Own,
            "expert" or "other expert" or "coordinator" or "along" => Inner,
            _ => Readers[readers].Contains(person) ? Open : "",
        };

        var there = bench.State.Ordered.Select(document => Ids.TypeOf(document.Id)).ToHashSet();
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(there.Contains).ToHashSet(), bench.Sees(People[person]));
    }

    [Fact]
    public void Asker_who_is_an_expert_of_the_theme_does_not_see_the_notes_nor_take_the_own_request()
    {
        var bench = New();
        bench.Done(TheLab, Born());
        bench.Done(ThePool, new HearPool(1, [new(Ed.Id), new(Sanne.Id, true)], Promised));
        bench.Done(Ed, new AddNote("note-001", "Let op: lopend geschil."));

        Assert.DoesNotContain("note", bench.Sees(Sanne));
        Assert.Equal("forbidden", bench.Refusal(Sanne, new TakeRequest()));
    }

    [Fact]
    public void Leerlab_hears_no_word_and_no_name_of_a_request_that_only_its_asker_reads()
    {
        var outcome = New().Done(TheLab, Born(RequestReaders.Asker));

        var told = Assert.Single(outcome.Messages, message => message.To == GrainId.Parse(Lab));
        var summary = Assert.IsType<Grains.Leerlab.SetRequest>(told.Fact).Summary;
        Assert.Equal((null, null, null, "privacy"), (summary.Question, summary.Asker, summary.School, summary.Theme));
    }

    [Fact]
    public void Frame_of_a_note_holds_nothing_for_the_asker()
    {
        var bench = Taken();

        var frame = bench.Done(Ed, new AddNote("note-001", "Let op: lopend geschil.")).Frame!;

        Assert.DoesNotContain(frame.Puts, put => bench.AudienceOf(Sanne).Sees(put.Scope));
    }

    [Fact]
    public void Experts_of_another_theme_see_it_once_it_is_moved_there_and_those_of_the_first_no_more()
    {
        var bench = Asked();
        bench.Done(Co, new TriageRequest("ict-infrastructuur"));
        bench.Done(OtherPool, new HearPool(3, [new(Along.Id)], Promised));

        Assert.True(bench.AudienceOf(Ed).IsNobody);
        Assert.Contains("question", bench.Sees(Along));
    }

    [Fact]
    public void Who_leaves_the_leerlab_reads_its_requests_no_more_and_the_asker_keeps_the_own()
    {
        var bench = Asked();
        bench.Done(TheLab, new SetMember(Bram.Id, 9, []));
        bench.Done(TheLab, new SetMember(Sanne.Id, 9, []));

        Assert.True(bench.AudienceOf(Bram).IsNobody);
        Assert.Contains("question", bench.Sees(Sanne));
    }
}
