using System.Collections.Frozen;

namespace Leerlabs.Search.Words;

/// <summary>Words that stand in nearly every text: a question with other words in it is not asked for them.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> All = """
        aan al als bij dan dat de der deze die dit doch door dus een en er haar had heb heeft het hem hen hij hoe hun ik in is ja je jij kan maar me
        met mij mijn na naar nog nu of om omdat ons onze ook op over te ten ter tot u uit uw van voor waar was wat we wel werd wij wie word wordt ze zij zijn zo zou
        a an and are as at be by for from i it its of on or that the this to was were with
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Holds(string folded) => All.Contains(folded);
}
