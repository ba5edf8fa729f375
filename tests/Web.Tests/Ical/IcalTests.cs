using System.Text;
using Leerlabs.Web.Ical;

namespace Leerlabs.Web.Tests.Ical;

public sealed class IcalTests
{
    /// <summary>GOLDEN=write writes it anew.</summary>
    [Fact]
    public void Year_is_written_as_agreed()
    {
        var written = Calendars.Year.Write(Calendars.Now);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            File.WriteAllText(Calendars.Golden, written);

        Assert.Equal(File.ReadAllText(Calendars.Golden), written);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_every_line_ends_with_crlf()
    {
        var written = Calendars.Year.Write(Calendars.Now);
        var lines = written.Split("\r\n");

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal) || line.Contains('\uFFFD', StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(' '));
    }

    [Fact]
    public void What_is_written_is_read_back_whole()
    {
        var read = IcalReader.Read(Encoding.UTF8.GetBytes(Calendars.Year.Write(Calendars.Now))).Value!;

        Assert.Equal(["VTIMEZONE", .. Enumerable.Repeat("VEVENT", 8)], read.Children.Select(child => child.Name));
        Assert.Equal(Calendars.Hof, read.Children[1].Find("LOCATION")!.Text);
        Assert.Equal("Regel één\nRegel \\ twee, en; \"drie\"", read.Children[2].Find("DESCRIPTION")!.Text);
        Assert.Equal("Özlem \"Öz\" van ’t Hof; coach", read.Children[5].Find("ORGANIZER")!.Parameter("CN"));
        Assert.Equal(Calendars.Year.Write(Calendars.Now), $"{read}");
    }

    [Fact]
    public void Fold_within_a_letter_is_undone()
    {
        var split = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nX-WR-CALNAME:caf").Concat(new byte[] { 0xC3, 0x0D, 0x0A, 0x20, 0xA9 }).Concat("\r\nEND:VCALENDAR\r\n"u8.ToArray());

        Assert.Equal("café", IcalReader.Read([.. split]).Value!.Find("X-WR-CALNAME")!.Text);
    }

    [Theory]
    [InlineData("", "calendar-none", "1")]
    [InlineData("datum;naam\n2026-10-10;Herfst", "calendar-line", "1")]
    [InlineData("<!doctype html>\n<a href=\"x:y\">", "calendar-line", "1")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nrommel\nEND:VEVENT\nEND:VCALENDAR", "calendar-line", "4")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "calendar-end", "3")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x", "calendar-end", "2")]
    public void Rubbish_is_refused_with_its_line(string file, string key, string line)
    {
        var refusal = IcalReader.Read(Encoding.UTF8.GetBytes(file)).Refusal;

        Assert.Equal((key, line), (refusal?.Key, refusal?.Arguments?["line"]));
    }

    [PythonFact]
    public void Another_program_understands_the_whole_year()
    {
        var (code, output) = PythonFactAttribute.Run(Calendars.Reader, Calendars.Golden);

        const string Title = "Bijeenkomst: kiezen, proberen; delen";
        Assert.Equal(0, code);
        Assert.Equal(
        [
            "zone first: True",
            $"voor-wintertijd|2026-10-22T13:30Z|2026-10-22T15:00Z|CONFIRMED|0|{Calendars.Hof}||{Title}",
            $"na-wintertijd|2026-10-29T14:30Z|2026-10-29T16:00Z|CONFIRMED|2||Regel één\\nRegel \\ twee, en; \"drie\"|{Title}",
            $"dubbel-uur|2026-10-25T00:30Z|2026-10-25T02:30Z|CONFIRMED|0|||{Title}",
            $"voor-zomertijd|2027-03-25T14:30Z|2027-03-25T16:00Z|CONFIRMED|0|||{Title}",
            $"na-zomertijd|2027-04-01T13:30Z|2027-04-01T15:00Z|CONFIRMED|0|||{Title}",
            $"hele-dagen|2027-03-27|2027-03-30|CONFIRMED|0|||{Title}",
            $"afgelast|2027-05-20T13:30Z|2027-05-20T15:00Z|CANCELLED|3|||{Title}",
            $"voorstel|2027-06-10T13:30Z|2027-06-10T15:00Z|TENTATIVE|0|||{string.Concat(Enumerable.Repeat("é€😀 ", 40)).Trim()}",
        ], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
