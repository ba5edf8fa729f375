using System.Collections.Immutable;
using System.Text;

namespace Leerlabs.Web.Ical;

/// <summary>One line of a calendar: a name, parameters and a value as it is written.</summary>
/// <param name="Line">Where it stands in a file that was read, the first line being 1.</param>
internal sealed record IcalProperty(string Name, string Value, ImmutableArray<IcalParameter> Parameters, int Line = 0)
{
    public string Text => IcalText.Unescape(Value);

    public static IcalProperty OfText(string name, string text) => new(name, IcalText.Escape(text), []);

    /// <summary>A value that is no text: a date, an address, a word of the standard.</summary>
    public static IcalProperty Of(string name, string value, params ReadOnlySpan<IcalParameter> parameters) => new(name, value, [.. parameters]);

    public string? Parameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Value;

    public override string ToString()
    {
        var line = new StringBuilder(Name);
        foreach (var parameter in Parameters)
            line.Append(';').Append(parameter.Name).Append('=').Append(IcalText.Parameter(parameter.Value));
        return $"{line.Append(':').Append(Value)}";
    }
}

internal sealed record IcalParameter(string Name, string Value);
