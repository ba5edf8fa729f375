using System.Net.Http.Json;
using System.Text.Json;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Clients;

/// <summary>How to get in, watch and write: on our server after a demo sign-in, on the floor without.</summary>
/// <param name="Cookies">One per writer; the first is the watchers' too.</param>
/// <param name="Grain">The log to watch and write in; null on the floor.</param>
internal sealed record Door(Uri Hub, IReadOnlyList<string?> Cookies, string? Grain)
{
    /// <summary>The sessions of those who watch, in turn.</summary>
    public IReadOnlyList<string?> Watchers { get; init; } = [Cookies[0]];

    /// <summary>Where they watch, in turn: every node of a cluster serves everyone.</summary>
    public IReadOnlyList<Uri> Hubs { get; init; } = [Hub];

    /// <summary>Makes the nth message when it is no entry.</summary>
    public Func<int, string, string>? Words { get; init; }

    public static async Task<Door> Find(string server, int port, CancellationToken cancellation) =>
        server == "floor" ? new Door(HubAt(port), [null], null) : await SignIn(port, cancellation);

    /// <summary>A door to every log of our server, with two writers each.</summary>
    /// <param name="ports">Of its nodes; people sign in and write at the first.</param>
    public static async Task<IReadOnlyList<Door>> FindAll(IReadOnlyList<int> ports, CancellationToken cancellation)
    {
        using var http = Client(ports[0]);
        var logs = (await Delegates(http, cancellation)).GroupBy(person => person.GetProperty("logs")[0].GetString()!);
        var doors = await Task.WhenAll(logs.Select(people => Open(http, ports[0], people.Key, people.Take(2), cancellation)));
        return [.. doors.Select(door => door with { Hubs = [.. ports.Select(HubAt)] })];
    }

    /// <summary>A door to the expertpool: its experts watch, and those who asked word their questions anew, each the own ones.</summary>
    public static async Task<Door> OfPool(int port, CancellationToken cancellation)
    {
        using var http = Client(port);
        var askers = await Members(http, cancellation);
        return new Door(HubAt(port), await Sessions(http, askers, cancellation), BenchPool.Grain)
        {
            Watchers = await Sessions(http, Enumerable.Range(0, BenchPool.Experts).Select(BenchPool.Expert), cancellation),
            Words = (n, text) => Sharpen((n % askers.Length) + (askers.Length * (n / askers.Length * 37 % (BenchPool.Requests / askers.Length))), $"{text} {n}"),
        };
    }

    /// <summary>The sessions of all members, by the order of their ids.</summary>
    public static async Task<IReadOnlyList<string?>> SignInAll(int port, CancellationToken cancellation)
    {
        using var http = Client(port);
        return await Sessions(http, await Members(http, cancellation), cancellation);
    }

    private static async Task<string[]> Members(HttpClient http, CancellationToken cancellation) =>
        [.. (await Delegates(http, cancellation)).Select(person => person.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];

    private static string Sharpen(int request, string text) =>
        $$"""{"type":1,"target":"Send","arguments":["expert-request/{{BenchPool.Request(request)}}",{"type":"sharpen-question","commandId":"{{Guid.CreateVersion7()}}","text":"{{text}}"}]}""";

    public string? WatchInvocation => Grain is null
        ? null
        : $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{Grain}}",0]}""";

    public Task<RawHubSocket> Watch(CancellationToken cancellation) => Watch(0, cancellation);

    /// <param name="watcher">The how manieth of this door, from 0.</param>
    public async Task<RawHubSocket> Watch(int watcher, CancellationToken cancellation)
    {
        var socket = new RawHubSocket(Hubs[watcher % Hubs.Count], Watchers[watcher % Watchers.Count]);
        await socket.Connect(cancellation);
        if (WatchInvocation is { } watch)
        {
            await socket.Send(watch, cancellation);
            await socket.Receive(IsAnswer, cancellation);
        }

        return socket;
    }

    /// <summary>The nth entry as an invocation without an answer.</summary>
    public string Write(int n, string text)
    {
        if (Words is not null)
            return Words(n, text);

        var key = Guid.CreateVersion7().ToString();
        return Grain is null
            ? $$"""{"type":1,"target":"Publish","arguments":["log/floor",{{SampleDocument.WireFrame(key, n, text)}}]}"""
            : $$"""{"type":1,"target":"Send","arguments":["{{Grain}}",{"type":"add-entry","commandId":"{{key}}","entry":"{{key}}","kind":"observation","text":"{{text}}"}]}""";
    }

    private static async Task<Door> SignIn(int port, CancellationToken cancellation)
    {
        using var http = Client(port);
        var people = await Delegates(http, cancellation);
        return await Open(http, port, people[0].GetProperty("logs")[0].GetString()!, people.Take(10), cancellation);
    }

    private static async Task<Door> Open(HttpClient http, int port, string log, IEnumerable<JsonElement> people, CancellationToken cancellation) =>
        new(HubAt(port), await Sessions(http, people.Select(person => person.GetProperty("id").GetString()!), cancellation), log);

    private static async Task<List<string?>> Sessions(HttpClient http, IEnumerable<string> people, CancellationToken cancellation)
    {
        var cookies = new List<string?>();
        foreach (var person in people)
        {
            using var answer = await http.PostAsJsonAsync("/demo/sign-in", new { person }, cancellation);
            answer.EnsureSuccessStatusCode();
            cookies.Add(answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        }

        return cookies;
    }

    private static async Task<JsonElement[]> Delegates(HttpClient http, CancellationToken cancellation) =>
    [
        .. (await http.GetFromJsonAsync<JsonElement[]>("/demo/people", cancellation))!
            .Where(person => person.GetProperty("roles").EnumerateArray().Any(role => role.GetString() == "delegate")),
    ];

    private static HttpClient Client(int port)
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.Add("Origin", http.BaseAddress.ToString().TrimEnd('/'));
        return http;
    }

    private static Uri HubAt(int port) => new($"ws://127.0.0.1:{port}/live");

    /// <summary>A completion of invocation 1: the answer to the watch; a refusal of it is a fault here.</summary>
    private static bool IsAnswer(byte[] buffer, Range message)
    {
        var bytes = buffer.AsSpan()[message];
        if (bytes.IndexOf("\"error\":"u8) >= 0)
            throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(bytes));

        return bytes.StartsWith("{\"type\":3"u8);
    }
}
