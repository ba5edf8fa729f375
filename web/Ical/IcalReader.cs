using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Ical;

/// <summary>Reads a calendar (RFC 5545, 3.4). What can't be read is refused with the line on which it stands.</summary>
internal static class IcalReader
{
    public static Result<IcalComponent> Read(ReadOnlySpan<byte> file)
    {
        var open = new Stack<Draft>();
        foreach (var (text, line) in IcalLines.Of(file))
        {
            if (IcalLine.Parse(text, line) is not { } property)
                return Wrong("calendar-line", line);
            if (open.Count == 0 && !(property.Name == "BEGIN" && Is(property, "VCALENDAR")))
                return Wrong("calendar-none", line);
            if (property.Name == "BEGIN")
                open.Push(new(property.Value.Trim().ToUpperInvariant(), line));
            else if (property.Name != "END")
                open.Peek().Properties.Add(property);
            else if (!Is(property, open.Peek().Name))
                return Wrong("calendar-end", line).With("name", open.Peek().Name);
            else if (Close(open) is { } whole)
                return whole;
        }

        return open.TryPeek(out var unclosed) ? Wrong("calendar-end", unclosed.Line).With("name", unclosed.Name) : Wrong("calendar-none", 1);
    }

    private static IcalComponent? Close(Stack<Draft> open)
    {
        var done = open.Pop().Component;
        if (open.Count == 0)
            return done;

        open.Peek().Children.Add(done);
        return null;
    }

    private static bool Is(IcalProperty property, string name) => property.Value.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static Refusal Wrong(string key, int line) => Refusal.Invalid(key, "file").With("line", line);

    private sealed record Draft(string Name, int Line)
    {
        public List<IcalProperty> Properties { get; } = [];

        public List<IcalComponent> Children { get; } = [];

        public IcalComponent Component => new(Name, [.. Properties], [.. Children], Line);
    }
}
