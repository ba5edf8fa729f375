using System.Net;
using System.Text;

namespace Leerlabs.Web.Mail;

/// <summary>Lays out a mail as text and as simple HTML: nothing is loaded from anywhere, nothing is counted.</summary>
internal static class Letterhead
{
    public static string Text(MailWords words)
    {
        var text = new StringBuilder();
        foreach (var line in words.Lines.Prepend(words.Hello))
            text.Append(line).Append("\n\n");
        text.Append(words.Link.Text).Append(":\n").Append(words.Link.Address.AbsoluteUri).Append('\n');
        if (words.Foot is { } foot)
            text.Append("\n-- \n").Append(foot).Append('\n');
        foreach (var link in words.FootLinks)
            text.Append(link.Text).Append(": ").Append(link.Address.AbsoluteUri).Append('\n');
        return text.ToString();
    }

    public static string Html(MailWords words)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"{words.Language}\"><head><meta charset=\"utf-8\"><title>{Safe(words.Subject)}</title></head><body>");
        foreach (var line in words.Lines.Prepend(words.Hello))
            html.Append("<p>").Append(Safe(line)).Append("</p>");
        html.Append("<p>").Append(Anchor(words.Link)).Append("</p>");
        if (words.Foot is { } foot)
            html.Append("<hr><p><small>").Append(Safe(foot)).Append(' ').AppendJoin(" · ", words.FootLinks.Select(Anchor)).Append("</small></p>");
        return html.Append("</body></html>").ToString();
    }

    private static string Anchor(MailLink link) => $"<a href=\"{Safe(link.Address.AbsoluteUri)}\">{Safe(link.Text)}</a>";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>What a mail says.</summary>
internal sealed record MailWords(string Language, string Subject, string Hello, IReadOnlyList<string> Lines, MailLink Link, string? Foot, IReadOnlyList<MailLink> FootLinks);

internal sealed record MailLink(string Text, Uri Address);
