using System.Globalization;

namespace Leerlabs.Bench.Servers;

/// <summary>Answers <c>memory</c> on standard input with the bytes of live objects.</summary>
internal static class MemoryQuestions
{
    public static async Task Answer(CancellationToken cancellation)
    {
        while (await Console.In.ReadLineAsync(cancellation) is { } line)
            if (line == "memory")
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {GC.GetTotalMemory(forceFullCollection: true)}"));
    }
}
