using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest.Sharing;

/// <summary>
/// What may not stand in a shared answer unless a person said so: whatever this grain can tell by itself, which is pupil data and the leerlab's name.
/// The names of people and schools are found at the edge, which knows them, and decided there by a person (web/Sharing).
/// </summary>
internal static class ShareNames
{
    private const int Summary = 280;
    private static readonly ImmutableHashSet<string> Nobody = [];

    public static Refusal? Refuse(PrepareShare share, string leerlab)
    {
        var stays = share.Choices.Where(choice => choice.Put is null).Select(choice => choice.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var texts = new[] { share.Title, share.Question, share.Answer };
        var finds = texts.SelectMany(text => PupilData.FindsIn(text, Nobody).Select(find => text.Substring(find.Start, find.Length)));
        return finds.FirstOrDefault(find => !stays.Contains(find)) is { } undecided ? Refusal.Invalid("share-names-left", "choices").With("name", undecided)
            : texts.Any(text => text.Contains(leerlab, StringComparison.OrdinalIgnoreCase)) && !stays.Contains(leerlab) ? Refusal.Invalid("share-names-left", "choices").With("name", leerlab)
            : share.Choices.Where(choice => choice.Put is not null).FirstOrDefault(choice => texts.Any(text => text.Contains(choice.Text, StringComparison.OrdinalIgnoreCase))) is { } left
                ? Refusal.Invalid("share-names-left", "choices").With("name", left.Text)
            : null;
    }

    /// <summary>The question and the answer, and nothing of who, which school and which leerlab.</summary>
    public static PublishedWork Work(ShareDocument share, string theme) => new(
        WorkKind.Answer,
        share.Title,
        Head(share.Question),
        [new(SectionName.Question, share.Question), new(SectionName.Answer, share.Answer)],
        [theme],
        [],
        [],
        Licence.CcBy);

    private static string Head(string text) => text.Length <= Summary ? text : $"{text[..text.LastIndexOf(' ', Summary - 1, Summary / 2)]}…";
}
