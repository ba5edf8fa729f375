using System.Text.Json;
using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Floors;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench;

/// <summary>What this program is when it runs as somebody's child: a server or a crowd of clients.</summary>
internal static class Roles
{
    public static async Task<int> Play(string role, string[] args, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var server = Value(args, "--server") ?? role;
        var port = Number(args, "--port");
        await (role switch
        {
            "floor" => Task.WhenAny(FloorServer.Run(port, ended.Token), MemoryQuestions.Answer(ended.Token)),
            "server" => Task.WhenAny(Serve(port, args, ended.Token), MemoryQuestions.Answer(ended.Token)),
            "watchers" => Watch(server, port, args, cancellation),
            "reconnect" => Answer(await Crowd.Rush(server, port, Number(args, "--watchers"), cancellation)),
            _ => throw new ArgumentException($"There is no role {role}."),
        });
        return 0;
    }

    private static Task Serve(int port, string[] args, CancellationToken cancellation) => BenchServer.Run(
        Value(args, "--data")!, Environment.GetEnvironmentVariable("LEERLABS_CONNECTION"), port, args.Contains("--made"), args.Contains("--pool"), Number(args, "--works", 0), Value(args, "--web-root"), cancellation);

    private static async Task Watch(string server, int port, string[] args, CancellationToken cancellation)
    {
        var doors = args.Contains("--everywhere") ? await Door.FindAll([port, .. Numbers(args, "--also")], cancellation)
            : args.Contains("--pool") && server != "floor" ? [await Door.OfPool(port, cancellation)]
            : [await Door.Find(server, port, cancellation)];
        var plan = new FanOutPlan(doors, Number(args, "--watchers"), Number(args, "--per-second"), Number(args, "--seconds"), Number(args, "--stuck"));
        await Answer(await new FanOut(plan).Run(cancellation));
    }

    private static Task Answer<T>(T result) => Console.Out.WriteLineAsync(JsonSerializer.Serialize(result));

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;

    private static int Number(string[] args, string name, int otherwise) => args.Contains(name) ? Number(args, name) : otherwise;

    private static IEnumerable<int> Numbers(string[] args, string name) => Value(args, name)?.Split(',').Select(int.Parse) ?? [];

    private static int Number(string[] args, string name) => int.Parse(Value(args, name)!, System.Globalization.CultureInfo.InvariantCulture);
}
