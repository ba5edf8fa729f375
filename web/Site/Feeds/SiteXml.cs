using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Leerlabs.Web.Site.Feeds;

/// <summary>XML as it goes out: UTF-8, and without signs that XML can't hold, whoever wrote them.</summary>
internal static class SiteXml
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static IResult Answer(XElement root, string type) => Results.Bytes(Write(root), $"{type}; charset=utf-8");

    public static byte[] Write(XElement root)
    {
        foreach (var text in root.DescendantNodesAndSelf().OfType<XText>())
            text.Value = Clean(text.Value);
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = Utf8, Indent = true }))
            new XDocument(root).Save(writer);
        return bytes.ToArray();
    }

    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        return clean.ToString();
    }
}
