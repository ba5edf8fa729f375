using System.Net.Http.Json;
using System.Text.Json;

namespace Leerlabs.Bench.Clients;

/// <summary>How to get in, watch and write: on our server after a demo sign-in, on the floor without.</summary>
/// <param name="Cookies">One per writer; the first is the watchers' too.</param>
/// <param name="Grain">The log to watch and write in; null on the floor.</param>
internal sealed record Door(Uri Hub, IReadOnlyList<string?> Cookies, string? Grain)
{
    public static async Task<Door> Find(string server, int port, CancellationToken cancellation) =>
        server == "floor" ? new Door(HubAt(port), [null], null) : await SignIn(port, cancellation);

    /// <summary>A door to every log of our server, with two writers each.</summary>
    public static async Task<IReadOnlyList<Door>> FindAll(int port, CancellationToken cancellation)
    {
        using var http = Client(port);
        var logs = (await Delegates(http, cancellation)).GroupBy(person => person.GetProperty("logs")[0].GetString()!);
        return await Task.WhenAll(logs.Select(people => Open(http, port, people.Key, people.Take(2), cancellation)));
    }

    public string? WatchInvocation => Grain is null
        ? null
        : $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{Grain}}",0]}""";

    public async Task<RawHubSocket> Watch(CancellationToken cancellation)
    {
        var socket = new RawHubSocket(Hub, Cookies[0]);
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

    private static async Task<Door> Open(HttpClient http, int port, string log, IEnumerable<JsonElement> people, CancellationToken cancellation)
    {
        var cookies = new List<string?>();
        foreach (var person in people)
        {
            using var answer = await http.PostAsJsonAsync("/demo/sign-in", new { person = person.GetProperty("id").GetString() }, cancellation);
            answer.EnsureSuccessStatusCode();
            cookies.Add(answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        }

        return new Door(HubAt(port), cookies, log);
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
