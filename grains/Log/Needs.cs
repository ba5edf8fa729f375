using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>Which paged documents a command needs (design 4.10). What is no key names nothing and is not looked for.</summary>
internal static class Needs
{
    public static IEnumerable<Need> Of(Command command) => command switch
    {
        AddEntry add => Taken(add.Entry),
        EditEntry edit => Entry(edit.Entry),
        ChangeKind change => EntryAndThread(change.Entry),
        ChangeVisibility change => EntryAndThread(change.Entry),
        TagEntry tag => Entry(tag.Entry),
        NameCoWriters name => Entry(name.Entry),
        PinEntry pin => Entry(pin.Entry),
        WithdrawEntry withdraw => EntryAndVersions(withdraw.Entry),
        RedactEntry redact => EntryAndVersions(redact.Entry),
        AddComment add => [.. EntryAndThread(add.Entry), .. Taken(add.Comment)],
        EditComment edit => [.. Entry(edit.Entry), .. Comment(edit.Comment)],
        WithdrawComment withdraw => [.. EntryAndThread(withdraw.Entry), .. Versions(withdraw.Entry), .. Comment(withdraw.Comment)],
        RedactComment redact => [.. EntryAndThread(redact.Entry), .. Versions(redact.Entry), .. Comment(redact.Comment)],
        React { Comment: { } comment } react => [.. Entry(react.Entry), .. Comment(comment)],
        React react => EntryAndThread(react.Entry),
        ReportEntry report => [.. Entry(report.Entry), .. Comment(report.Comment), .. One(ReportDocument.IdOf(report.Report), report.Report)],
        ResolveReport resolve => One(ReportDocument.IdOf(resolve.Report), resolve.Report),
        AttachFile attach => [.. Entry(attach.Entry), .. Comment(attach.Comment)],
        DescribeFile describe => [.. Entry(describe.Entry), .. Comment(describe.Comment)],
        RemoveFile remove => [.. Entry(remove.Entry), .. Comment(remove.Comment)],
        _ => [],
    };

    private static IEnumerable<Need> Taken(string key) => [.. Entry(key), .. Comment(key)];

    private static IEnumerable<Need> Entry(string key) => One(EntryDocument.IdOf(key), key);

    private static IEnumerable<Need> EntryAndThread(string key) => [.. Entry(key), .. One(ThreadDocument.IdOf(key), key)];

    private static IEnumerable<Need> EntryAndVersions(string key) => [.. Entry(key), .. Versions(key)];

    private static IEnumerable<Need> Versions(string entryKey) =>
        Ids.IsPart(entryKey) ? [new Need(EntryDocument.IdOf(entryKey), LogRules.Version)] : [];

    private static IEnumerable<Need> Comment(string? key) => key is null ? [] : One(CommentDocument.IdOf(key), key);

    private static IEnumerable<Need> One(string id, string key) => Ids.IsPart(key) ? [new Need(id)] : [];
}
