using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>The answer to an ask, given once what it rests on is durable.</summary>
internal readonly record struct Outcome(Ask Ask, Result<Receipt> Result, Exception? Fault = null)
{
    public void Give(GrainId grain)
    {
        HostMeter.Answered(grain, Ask, Result.Refusal);
        if (Fault is null)
            Ask.Give(Result);
        else
            Ask.Fault(Fault);
    }
}
