namespace Leerlabs.Grains.Core;

/// <summary>Checks of a command's fields: a refusal or null, so that they chain with <c>??</c>.</summary>
public static class Check
{
    /// <summary>An id that the client made for a new thing.</summary>
    public static Refusal? NewId(string id, string field) => Ids.IsNew(id) ? null : Refusal.Invalid("id-wrong", field);

    /// <summary>The id of a grain of a kind.</summary>
    public static Refusal? Grain(string id, string kind, string field) =>
        GrainId.TryParse(id, out var grain) && grain.Kind == kind ? null : Refusal.Invalid("id-wrong", field);

    /// <summary>As <see cref="Grain"/>, when there is one.</summary>
    public static Refusal? GrainOrNone(string? id, string kind, string field) => id is null ? null : Grain(id, kind, field);

    /// <summary>A text that must be there.</summary>
    public static Refusal? Text(string text, string field, int most = Limits.Paragraph) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Invalid("text-empty", field) : AtMost(text, field, most);

    public static Refusal? Reason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Invalid("reason-needed", "reason") : AtMost(reason, "reason");

    /// <summary>A single line that must be there: a name, a title.</summary>
    public static Refusal? Line(string text, string field, int most = Limits.Line) => Text(text, field, most) ?? Unbroken(text, field);

    /// <summary>A single line that may be left out or empty.</summary>
    public static Refusal? LineOrNone(string? text, string field, int most = Limits.Line) => AtMost(text, field, most) ?? Unbroken(text, field);

    /// <summary>A text that may be left out or empty.</summary>
    public static Refusal? AtMost(string? text, string field, int most = Limits.Paragraph) =>
        text is null || text.Length <= most ? null : Refusal.Invalid("text-too-long", field).With("most", most).With("length", text.Length);

    /// <summary>What can be a mail address. Whether it works, only a mail can tell.</summary>
    public static Refusal? MailAddress(string address, string field) => IsMailAddress(address) ? null : Refusal.Invalid("mail-address-wrong", field);

    private static bool IsMailAddress(string address) =>
        address.Length <= Limits.Line
        && address.Split('@') is [{ Length: > 0 }, { Length: > 2 } host]
        && host.IndexOf('.', StringComparison.Ordinal) > 0
        && !host.EndsWith('.')
        && !address.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || "<>(),;:\"[]\\".Contains(letter, StringComparison.Ordinal));

    private static Refusal? Unbroken(string? text, string field) =>
        text is null || !text.Any(char.IsControl) ? null : Refusal.Invalid("one-line", field);
}
