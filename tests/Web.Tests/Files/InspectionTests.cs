using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Web.Files.Content;

namespace Leerlabs.Web.Tests.Files;

public sealed class InspectionTests
{
    private const string WordTypes = """<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    public static TheoryData<string, byte[]> WithAPlace => new()
    {
        { MediaTypes.Jpeg, Pictures.JpegOfAPhone },
        { MediaTypes.Png, Pictures.PngOfAProgram },
        { MediaTypes.Webp, Pictures.WebpOfAProgram },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "file-svg", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>") },
        { "file-svg", Encoding.UTF8.GetBytes("\uFEFF  <SVG onload=alert(1)>") },
        { "file-page", Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>") },
        { "file-program", Encoding.UTF8.GetBytes("#!/bin/sh\nrm") },
        { "file-program", [(byte)'M', (byte)'Z', 0x90, 0] },
        { "file-program", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2] },
        { "file-heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0] },
        { "file-old-office", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "file-macros", Pictures.Zip(("[Content_Types].xml", WordTypes), ("word/vbaProject.bin", "x")) },
        { "file-macros", Pictures.Zip(("[Content_Types].xml", WordTypes.Replace("document.main", "document.macroEnabled.main", StringComparison.Ordinal))) },
        { "file-macros", Pictures.Zip(("[Content_Types].xml", WordTypes), ("xl/macrosheets/sheet1.xml", "x")) },
        { "file-macros", Pictures.Zip(("[Content_Types].xml", WordTypes), ("word/_rels/settings.xml.rels", "<Relationship Type=\"…/attachedTemplate\" Target=\"https://x/y.dotm\" TargetMode=\"External\"/>")) },
        { "file-macros", Pictures.Zip(("mimetype", MediaTypes.OpenText), ("Basic/Standard/Module1.xml", "x")) },
        { "file-unknown", Pictures.Zip(("leesmij.txt", "zomaar een zip")) },
        { "file-unknown", Encoding.UTF8.GetBytes("{\\rtf1 hallo}") },
        { "file-unknown", [0x1F, 0x8B, 8, 0] },
        { "file-damaged", [(byte)'P', (byte)'K', 3, 4, 0, 0] },
        { "file-damaged", Pictures.Jpeg[..^40] },
        { "file-damaged", Pictures.Png[..^20] },
        { "file-damaged", [.. Pictures.Png[..40], 1, .. Pictures.Png[41..]] },
        { "file-damaged", Pictures.Webp[..^20] },
        { "picture-too-many-pixels", Pictures.PngOfSize(8_000, 8_000) },
        { "file-unknown", [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 2, 0, 0, 0, 23, 0, 0, 15, 0, 0] },
    };

    public static TheoryData<string, byte[]> Kept => new()
    {
        { MediaTypes.Pdf, Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF") },
        { MediaTypes.Word, Pictures.Zip(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>")) },
        { MediaTypes.OpenSheet, Pictures.Zip(("mimetype", MediaTypes.OpenSheet), ("content.xml", "<o/>")) },
        { MediaTypes.Text, Encoding.UTF8.GetBytes("klas;nulmeting;eindmeting\n2a;4,5;6,1\n") },
    };

    [Theory]
    [MemberData(nameof(WithAPlace))]
    public void Nothing_that_tells_a_place_survives(string mediaType, byte[] bytes)
    {
        Assert.True(Holds(bytes, Pictures.Place));

        var found = Inspection.Of(bytes).Value!;

        Assert.Equal((mediaType, 24, 16), (found.MediaType, found.Width, found.Height));
        Assert.False(Holds(found.Bytes.Span, Pictures.Place));
        Assert.False(Holds(found.Bytes.Span, "Exif") || Holds(found.Bytes.Span, "EXIF") || Holds(found.Bytes.Span, "eXIf") || Holds(found.Bytes.Span, "II*\0"));
    }

    [Fact]
    public void A_clean_picture_stays_as_it_was()
    {
        foreach (var picture in new[] { Pictures.Jpeg, Pictures.Png, Pictures.Webp })
            Assert.Equal(picture, Inspection.Of(picture).Value!.Bytes.ToArray());
        Assert.Equal(Pictures.Jpeg, Inspection.Of(Pictures.JpegOfAPhone).Value!.Bytes.ToArray());
        Assert.Equal(Pictures.Png, Inspection.Of(Pictures.PngOfAProgram).Value!.Bytes.ToArray());
        Assert.Equal(Pictures.Webp, Inspection.Of(Pictures.WebpOfAProgram).Value!.Bytes.ToArray());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_fit_is_refused_for_a_reason(string key, byte[] bytes) => Assert.Equal(key, Inspection.Of(bytes).Refusal?.Key);

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_is_fit_is_kept_as_it_is(string mediaType, byte[] bytes)
    {
        var found = Inspection.Of(bytes).Value!;

        Assert.Equal(mediaType, found.MediaType);
        Assert.Equal(bytes, found.Bytes.ToArray());
    }

    [Fact]
    public void Damage_anywhere_is_a_refusal_or_a_picture_and_never_a_fault() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int Which, int At, byte With, bool Cut)>(),
        damage =>
        {
            byte[] bytes = [.. new[] { Pictures.JpegOfAPhone, Pictures.PngOfAProgram, Pictures.WebpOfAProgram }[Math.Abs(damage.Which % 3)]];
            var at = Math.Abs(damage.At % bytes.Length);
            bytes[at] = damage.With;
            var found = Inspection.Of(damage.Cut ? bytes[..at] : bytes);
            return found.Refusal is not null || found.Value!.Bytes.Length > 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Bord.jpg", MediaTypes.Jpeg, "Bord.jpg")]
    [InlineData("factuur.exe", MediaTypes.Pdf, "factuur.exe.pdf")]
    [InlineData("start.bat", MediaTypes.Text, "start.bat.txt")]
    [InlineData("../../etc/passwd", MediaTypes.Text, "_.._etc_passwd.txt")]
    [InlineData("gpj.\u202Eexe", MediaTypes.Jpeg, "gpj._exe.jpg")]
    [InlineData(" . ", MediaTypes.Png, "bestand.png")]
    public void A_name_never_makes_something_else_of_a_file(string name, string mediaType, string saved) => Assert.Equal(saved, MediaTypes.NameOf(name, mediaType));

    private static bool Holds(ReadOnlySpan<byte> bytes, string text) => bytes.IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
