using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>Every state, every command, everyone: what is not the next step is refused and leaves no trace (C24 of the comparison).</summary>
public sealed class TransitionTests
{
    /// <summary>A command, who may give it at all, and the states in which it is no step.</summary>
    private const string Table = """
        draft     | leaders along  | closed withdrawn
        triage    | pool           | closed withdrawn
        move      | pool           | answered accepted closed withdrawn
        sharpen   | asker helpers  | closed withdrawn
        agree     | asker          | closed withdrawn
        complete  | asker helpers  | closed withdrawn
        take      | pool           | accepted closed withdrawn
        assign    | leaders        | accepted closed withdrawn
        ask-along | leaders        | closed withdrawn
        end-along | leaders along  |
        say       | asker helpers  | closed withdrawn
        answer    | holder along   | accepted closed withdrawn
        take-back | asker          |
        note      | helpers        |
        accept    | asker          | submitted triaged assigned talking withdrawn
        return    | asker          | submitted triaged assigned talking accepted closed withdrawn
        close     | asker leaders  | submitted triaged assigned talking answered withdrawn
        withdraw  | asker          | accepted closed
        reopen    | asker          | submitted triaged assigned talking answered
        evaluate  | asker          | submitted triaged assigned talking answered withdrawn
        upload    | asker helpers  | closed withdrawn
        attach    | asker          | closed withdrawn
        """;

    private static readonly Dictionary<string, Actor> People = new()
    {
        ["asker"] = Sanne,
        ["school"] = Colleague,
        ["lab"] = Bram,
        ["expert"] = Ed,
        ["other"] = Els,
        ["coordinator"] = Co,
        ["along"] = Along,
        ["stranger"] = Stranger,
    };

    private RuleBench? _bench;

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var cells in Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
                rows.Add(cells[0], cells[1], cells[2]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_no_step_is_refused_to_everyone_and_leaves_no_trace(string command, string who, string refusedIn)
    {
        var wrong = new List<string>();
        _bench = null;
        foreach (var state in Enum.GetValues<RequestState>())
            foreach (var (role, person) in People)
                if (Outcome(command, state, person) is var outcome && outcome != Expected(command, state, role, who, refusedIn))
                    wrong.Add($"{state} {role}: {outcome}");

        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
    }

    private static string Expected(string command, RequestState state, string role, string who, string refusedIn)
    {
        var taken = state >= RequestState.Assigned;
        if (!who.Split(' ').Any(group => Is(role, group, taken)))
            return "forbidden";

        var another = command == "take" && taken && role != "expert";
        return another || refusedIn.Split(' ').Contains($"{state}".ToLowerInvariant()) ? "conflict" : "done";
    }

    private static bool Is(string role, string group, bool taken) => group switch
    {
        "pool" => role is "expert" or "other" or "coordinator",
        "helpers" => role is "expert" or "other" or "coordinator" or "along",
        "holder" => role == "expert" && taken,
        "leaders" => role == "coordinator" || (role == "expert" && taken),
        _ => role == group,
    };

    private string Outcome(string name, RequestState state, Actor person)
    {
        // What is refused leaves the bench as it was, so the next one can be refused on it.
        var bench = _bench?.Request().State == state ? _bench : States.In(RequestReaders.Lab, state);
        _bench = bench;
        var before = (bench.State.Seq, bench.Frames.Count, string.Concat(bench.State.Ordered.Select(document => Convert.ToHexString(bench.Write(document)))));

        var outcome = bench.Send(person, Of(name, bench));

        if (outcome.Refusal is null)
        {
            _bench = null;
            return "done";
        }

        var after = (bench.State.Seq, bench.Frames.Count, string.Concat(bench.State.Ordered.Select(document => Convert.ToHexString(bench.Write(document)))));
        Assert.Equal(before, after);
        Assert.Null(outcome.Frame);
        return JsonName(outcome.Refusal.Code);
    }

    private static string JsonName(RefusalCode code) => $"{code}".ToLowerInvariant();

    private static Command Of(string name, RuleBench bench) => name switch
    {
        "draft" => new BeginDraft(),
        "triage" => new TriageRequest(),
        "move" => new TriageRequest("ict-infrastructuur"),
        "sharpen" => new SharpenQuestion("Onder welke voorwaarden?"),
        "agree" => new AgreeQuestion(),
        "complete" => new CompleteRequest("Voor de website"),
        "take" => new TakeRequest(),
        "assign" => new AssignRequest(Els.Id, bench.Request().Expert),
        "ask-along" => new AskAlong(Els.Id),
        "end-along" => new EndAlong(Along.Id),
        "say" => new Say("message9", "Er is haast bij."),
        "answer" => new AnswerRequest("answer-9", "Ja."),
        "take-back" => new WithdrawMessage("message0"),
        "note" => new AddNote("note-009", "Onder ons."),
        "accept" => new AcceptAnswer("answer-1"),
        "return" => new ReturnAnswer("Nog niet."),
        "close" => new CloseRequest(),
        "withdraw" => new WithdrawRequest(),
        "reopen" => new ReopenRequest("Toch weer."),
        "evaluate" => new Evaluate(Helped.Yes),
        "upload" => new BeginUpload("upload-9", 1_000),
        "attach" => new AttachFile(new("upload-1", "Bord.pdf")),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
