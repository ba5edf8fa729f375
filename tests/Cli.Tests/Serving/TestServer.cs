using Leerlabs.Cli.Serving;
using Leerlabs.Cli.Stores;

namespace Leerlabs.Cli.Tests.Serving;

/// <summary>A server without example data, running in this process until it is disposed.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly SaidWriter _output = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    private TestServer(string project, ChosenStore store) => _run = new Server(
        new ProjectFolder(project), new ServerOptions(store.Folder, "127.0.0.1", 0, Empty: true, Open: false) { Store = store }, _output).Run(_stop.Token);

    public Uri Page { get; private set; } = null!;

    /// <param name="project">A folder of the test, in the place of the repository.</param>
    public static Task<TestServer> Start(string project, string data) => Start(project, ChosenStore.Sqlite(data));

    public static async Task<TestServer> Start(string project, ChosenStore store)
    {
        Directory.CreateDirectory(new ProjectFolder(project).WebRoot);
        var server = new TestServer(project, store);
        server.Page = new Uri((await server.Said("Leerlabs is ready: "))["Leerlabs is ready: ".Length..]);
        return server;
    }

    /// <summary>The first line that holds these words.</summary>
    public Task<string> Said(string words) => _output.Holds(words).WaitAsync(TimeSpan.FromMinutes(1));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
        await _output.DisposeAsync();
    }

    private sealed class SaidWriter : StringWriter
    {
        private readonly Lock _gate = new();
        private readonly List<string> _lines = [];
        private readonly List<(string Words, TaskCompletionSource<string> Found)> _waiting = [];

        public Task<string> Holds(string words)
        {
            lock (_gate)
            {
                if (_lines.Find(line => line.Contains(words, StringComparison.Ordinal)) is { } said)
                    return Task.FromResult(said);

                var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Add((words, found));
                return found.Task;
            }
        }

        public override Task WriteLineAsync(string? value)
        {
            lock (_gate)
            {
                _lines.Add(value!);
                foreach (var (_, found) in _waiting.Where(one => value!.Contains(one.Words, StringComparison.Ordinal)))
                    found.TrySetResult(value!);
            }

            return Task.CompletedTask;
        }
    }
}
