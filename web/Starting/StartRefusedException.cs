using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Starting;

/// <summary>Something changed between looking and doing. What was done stands; the same file once more does the rest.</summary>
public sealed class StartRefusedException(Refusal refusal) : Exception($"The start was refused: {refusal.Key}.")
{
    public Refusal Refusal => refusal;
}
