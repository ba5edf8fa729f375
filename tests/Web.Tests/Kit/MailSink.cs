using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Leerlabs.Web.Tests.Kit;

/// <summary>A mail server (RFC 5321, as far as a sender needs it) that keeps what it is given.</summary>
public sealed class MailSink
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Caught> _caught = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private string? _refusing;
    private TaskCompletionSource<Caught> _refused = new();

    public MailSink()
    {
        _listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<Caught> All => [.. _caught];

    /// <summary>The next mail to this address is not taken now.</summary>
    public void RefuseNext(string to)
    {
        _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _refusing = to;
    }

    /// <summary>The mail that was not taken, once it came.</summary>
    public Task<Caught> Refused() => _refused.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Waits until so many mails for an address are there.</summary>
    public async Task<Caught[]> Until(string to, int count)
    {
        while (All.Count(mail => mail.To == to) < count)
            Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(40)), $"{All.Count(mail => mail.To == to)} of {count} mails came.");
        return [.. All.Where(mail => mail.To == to)];
    }

    private async Task Listen()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            _ = Talk(client);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var to = "";
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                to = line[8..].Trim('<', '>', ' ');
            await writer.WriteLineAsync(line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase) ? await Take(reader, writer, to) : "250 fine");
        }
    }

    private async Task<string> Take(StreamReader reader, StreamWriter writer, string to)
    {
        await writer.WriteLineAsync("354 go on");
        var body = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            body.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        var mail = new Caught(to, $"{body}");
        if (_refusing == to)
        {
            _refusing = null;
            _refused.TrySetResult(mail);
            return "451 later";
        }

        _caught.Enqueue(mail);
        _arrived.Release();
        return "250 taken";
    }
}

/// <summary>A mail as it went over the line.</summary>
public sealed record Caught(string To, string Raw)
{
    public string Id => Header("Message-ID");

    /// <summary>Without the folding and the quoted-printable of the parts.</summary>
    public string Readable => Decode(Raw.Replace("=\n", "", StringComparison.Ordinal));

    public Uri Link(string contains) => new(
        Readable.Split('\n', ' ', '"', '<', '>').First(word => word.StartsWith("http", StringComparison.Ordinal) && word.Contains(contains, StringComparison.Ordinal)));

    public string Header(string name)
    {
        var unfolded = Raw.Split("\n\n")[0].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal);
        return unfolded.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";
    }

    private static string Decode(string text)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '=' && at + 2 < text.Length && Uri.IsHexDigit(text[at + 1]) && Uri.IsHexDigit(text[at + 2]))
            {
                bytes.Add(Convert.ToByte(text.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
                bytes.Add((byte)text[at]);

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
