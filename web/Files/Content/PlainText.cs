using System.Text;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Files.Content;

/// <summary>Text that is nothing but text: no page, no drawing, no script with a first line of its own.</summary>
internal static class PlainText
{
    private const int Start = 2_048;

    public static Result<FoundFile> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.ContainsAnyInRange((byte)0, (byte)8) || bytes.Span.ContainsAnyInRange((byte)14, (byte)31))
            return Refusal.Invalid("file-unknown");

        var start = Encoding.UTF8.GetString(bytes.Span[..Math.Min(Start, bytes.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start switch
        {
            "" => Refusal.Invalid("file-empty"),
            _ when start.Contains("<svg", StringComparison.OrdinalIgnoreCase) => Refusal.Invalid("file-svg"),
            ['<', ..] => Refusal.Invalid("file-page"),
            ['#', '!', ..] => Refusal.Invalid("file-program"),
            _ => new FoundFile(MediaTypes.Text, bytes),
        };
    }
}
