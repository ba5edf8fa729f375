using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;

namespace Leerlabs.Web.ClosedDays;

/// <summary>What schools call their days.</summary>
internal static class ClosedWords
{
    private static readonly ImmutableArray<(ClosedFor What, ImmutableArray<string> Words)> Known =
    [
        (ClosedFor.ExamDays, ["examen", "exam"]),
        (ClosedFor.TestWeek, ["toets", "tentamen", "proefwerk", "se-week", "pta", "test"]),
        (ClosedFor.StudyDay, ["studie", "scholing", "study", "training"]),
        (ClosedFor.Activity, ["excursie", "project", "werkweek", "activiteit", "sportdag", "open dag", "activity", "trip"]),
        (ClosedFor.Holiday, ["vakantie", "vrij", "verlof", "gesloten", "carnaval", "pasen", "pinkster", "hemelvaart", "kerst", "holiday", "closed", "off"]),
    ];

    private static readonly ImmutableArray<string> Plain =
        ["vrij", "vakantie", "studiedag", "toetsweek", "examen", "examens", "activiteit", "holiday", "study day", "study-day", "test week", "test-week", "exams", "exam-days", "activity"];

    /// <summary>What a school calls its days, where that says more than what kind of days they are.</summary>
    public static string? NameBeside(string? what) => NameOf(what) is { } name && !Plain.Any(word => FoldedText.Fold(word) == FoldedText.Fold(name)) ? name : null;

    /// <summary>Null when no word of it is known.</summary>
    public static ClosedFor? WhatOf(string? text)
    {
        var folded = FoldedText.Fold(text ?? "");
        return Known.Where(kind => kind.Words.Any(word => folded.Contains(FoldedText.Fold(word), StringComparison.Ordinal))).Select(kind => (ClosedFor?)kind.What).FirstOrDefault();
    }

    public static string? NameOf(string? text) => Grains.Core.Texts.OrNone(text?.ReplaceLineEndings(" ")) is { } name ? name[..Math.Min(name.Length, Limits.Line)] : null;

    /// <summary>A key that only what is named here can make.</summary>
    public static string Key(params ReadOnlySpan<string> parts) => $"file-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..24]}";
}
