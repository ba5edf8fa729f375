using System.Net;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Web.Tests.Kit;
using Leerlabs.Web.Tests.Rights;

namespace Leerlabs.Web.Tests.Experts;

/// <summary>
/// What is no step in a state, asked over HTTP by whoever may take it in another: a conflict, and nobody hears of it (C24 of the comparison). Which steps those
/// are for everyone is a table of the rules' own tests.
/// </summary>
public sealed class RefusedStepTests(RightsHouse house) : IClassFixture<RightsHouse>
{
    private const string BeforeAnswer = "writer:accept-answer writer:return-answer writer:close-request writer:reopen-request writer:evaluate";
    private const string Taken = $"{BeforeAnswer} keeper:take-request";
    private const string Over = "adviser:triage-request writer:sharpen-question writer:agree-question writer:complete-request adviser:take-request "
        + "keeper:assign-request keeper:ask-along writer:say adviser:say adviser:answer-request writer:return-answer";

    public static TheoryData<RequestState, string> Rows => new()
    {
        { RequestState.Submitted, BeforeAnswer },
        { RequestState.Triaged, BeforeAnswer },
        { RequestState.Assigned, Taken },
        { RequestState.Talking, Taken },
        { RequestState.Answered, "keeper:take-request writer:close-request keeper:close-request writer:reopen-request writer:evaluate" },
        { RequestState.Accepted, "adviser:answer-request adviser:take-request keeper:assign-request writer:return-answer writer:withdraw-request" },
        { RequestState.Closed, $"{Over} writer:withdraw-request" },
        { RequestState.Withdrawn, $"{Over} writer:accept-answer writer:close-request writer:evaluate" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Step_out_of_turn_is_a_conflict_and_leaves_no_trace(RequestState state, string steps)
    {
        var answer = await ExpertRequests.In(house, RequestReaders.Lab, state);
        var seq = await house.Store.Head(GrainId.Parse(house.Request), CancellationToken.None);
        await using var asker = await house.Connect(house.Cast["writer"]);
        await asker.Watch(house.Request);

        foreach (var step in steps.Split(' '))
            Assert.Equal((step, HttpStatusCode.Conflict), (step, await Ask(step.Split(':'), answer)));

        Assert.Equal(seq, await house.Store.Head(GrainId.Parse(house.Request), CancellationToken.None));
        var next = (await ExpertRequests.On(house, "adviser", new AddNote(Town.New(), "Dit mag altijd."))).Seq;
        var frames = await asker.FramesUntil(house.Request, next);
        Assert.Equal([next], frames.Select(frame => frame.GetProperty("seq").GetInt64()));
    }

    private async Task<HttpStatusCode> Ask(string[] step, string answer)
    {
        var visitor = await house.Cast.Visitor(step[0]);
        using var response = await visitor.Post($"/api/grains/{house.Request}/commands", Commands.Of(step[1], Fields(step[1], answer)));
        Assert.Contains("application/problem+json", $"{response.Content.Headers.ContentType}", StringComparison.Ordinal);
        return response.StatusCode;
    }

    private object Fields(string step, string answer) => step switch
    {
        "accept-answer" => new { message = answer },
        "return-answer" or "reopen-request" => new { reason = "Daarom." },
        "evaluate" => new { helped = "yes" },
        "sharpen-question" => new { text = "Onder welke voorwaarden?" },
        "complete-request" => new { context = "Voor de website" },
        "assign-request" => new { person = house.Cast["keeper"], instead = house.Cast["adviser"] },
        "ask-along" => new { person = house.Cast["keeper"] },
        "say" or "answer-request" => new { message = Town.New(), text = "Nog iets." },
        _ => new { },
    };
}
