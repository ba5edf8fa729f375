namespace Leerlabs.Web.Audit;

/// <summary>Remembers what a session opened before, as far as it fits: forgetting only means noting it once more.</summary>
internal sealed class OncePerSession
{
    private const int Most = 50_000;

    private readonly HashSet<(string Session, string Grain)> _seen = [];

    public bool IsFirst(string session, string grain)
    {
        lock (_seen)
        {
            if (_seen.Count >= Most)
                _seen.Clear();
            return _seen.Add((session, grain));
        }
    }
}
