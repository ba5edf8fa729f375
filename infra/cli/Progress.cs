namespace Leerlabs.Cli;

/// <summary>How far a long work is, on one line of a terminal; nothing where the output goes to a file.</summary>
internal sealed class Progress(string work, int total)
{
    private readonly bool _shown = !Console.IsErrorRedirected;
    private readonly int _every = Math.Max(1, total / 100);
    private int _done;

    public void Step() => At(Interlocked.Increment(ref _done));

    public void At(int done)
    {
        if (_shown && (done % _every == 0 || done == total))
            Console.Error.Write($"\r{work} {done}/{total}{(done == total ? Environment.NewLine : "")}");
    }
}
