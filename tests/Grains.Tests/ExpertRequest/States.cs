using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

/// <summary>A request that came as far as a state, with everything in it that may be seen or refused there.</summary>
internal static class States
{
    public static RuleBench In(RequestReaders readers, RequestState state)
    {
        var bench = Asked(readers, kept: "Het nummer is verzonnen.", text: "Wat doen we met 06 12345678?");
        bench.Done(Sanne, new Say("message0", "Er is haast bij."));
        bench.Upload(Sanne);
        bench.Done(Ed, new AddNote("note-001", "Let op: lopend geschil."));
        if (state >= RequestState.Triaged)
            bench.Done(Ed, new TriageRequest());
        if (state >= RequestState.Assigned)
            bench.Done(Ed, new TakeRequest());
        bench.Done(Co, new AskAlong(Along.Id, "ict-infrastructuur"));
        bench.Done(OtherPool, new GrantAlong(Along.Id, Co.Id));
        if (state >= RequestState.Talking)
            bench.Done(Ed, new Say("message1", "Waar zou de foto komen?"));
        if (state >= RequestState.Talking)
            bench.Done(Ed, new OfferTimes("afspraak-1", [When.At(new(2026, 11, 5), new(9, 0), new(9, 30))]));
        if (state is RequestState.Answered or RequestState.Accepted or RequestState.Closed)
            bench.Done(Ed, new AnswerRequest("answer-1", "Ja, met toestemming."));
        if (state is RequestState.Accepted or RequestState.Closed)
        {
            bench.Done(Sanne, new AcceptAnswer("answer-1"));
            bench.Done(Sanne, new Evaluate(Helped.Yes));
        }

        if (state == RequestState.Closed)
            bench.Done(Sanne, new CloseRequest());
        if (state == RequestState.Withdrawn)
            bench.Done(Sanne, new WithdrawRequest());
        Assert.Equal(state, bench.Request().State);
        return bench;
    }
}
