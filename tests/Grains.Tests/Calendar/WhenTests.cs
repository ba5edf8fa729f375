using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Calendar;

public sealed class WhenTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    [Theory]
    [InlineData("2026-03-29T01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29T03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00:00Z")]
    [InlineData("2026-12-03T15:30", "2026-12-03T14:30:00Z")]
    [InlineData("2027-06-03T15:30", "2027-06-03T13:30:00Z")]
    public void Wall_time_is_one_instant(string time, string instant)
    {
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), Time(time).Instant);
        Assert.Equal(Time(time), WallTime.Of(Time(time).Instant));
    }

    [Theory]
    [InlineData("2026-03-29T02:00", "2:00")]
    [InlineData("2027-03-28T02:59", "2:59")]
    public void Time_that_no_clock_shows_is_refused(string time, string told)
    {
        var refusal = WhenCheck.Refuse(When.At(Time(time), Time(time).Plus(TimeSpan.FromHours(2))));

        Assert.Equal(("when-skipped", "when", told), (refusal?.Key, refusal?.Field, refusal?.Arguments?["time"]));
        Assert.Equal("when-skipped", WhenCheck.Refuse(When.At(Time(time).Plus(TimeSpan.FromHours(-2)), Time(time)))?.Key);
    }

    [Theory]
    [InlineData("2026-10-25T02:00", true)]
    [InlineData("2027-10-31T02:59", true)]
    [InlineData("2026-10-25T03:00", false)]
    public void Hour_that_comes_twice_is_taken_as_the_first(string time, bool twice)
    {
        Assert.Equal(twice, AmsterdamTime.IsTwice(Time(time)));
        Assert.Null(WhenCheck.Refuse(When.At(Time(time), Time(time).Plus(TimeSpan.FromMinutes(30)))));
    }

    [Theory]
    [InlineData("""{"start":"2026-12-03T15:30","end":"2026-12-03T17:00"}""", null)]
    [InlineData("""{"from":"2026-12-03","to":"2026-12-03"}""", null)]
    [InlineData("""{"start":"2026-12-03T15:30","end":"2026-12-03T15:30"}""", "when-backwards")]
    [InlineData("""{"from":"2026-12-03","to":"2026-12-02"}""", "to-before-from")]
    [InlineData("""{"from":"2026-12-03","to":"2026-12-17"}""", "when-too-long")]
    [InlineData("""{"start":"2026-12-03T15:30"}""", "when-unclear")]
    [InlineData("""{"start":"2026-12-03T15:30","end":"2026-12-03T17:00","from":"2026-12-03","to":"2026-12-03"}""", "when-unclear")]
    [InlineData("{}", "when-unclear")]
    public void Takes_place_by_the_clock_or_on_whole_days(string json, string? refused)
    {
        var when = JsonSerializer.Deserialize<When>(json, Json)!;

        Assert.Equal(refused, WhenCheck.Refuse(when)?.Key);
        Assert.Equal(json, JsonSerializer.Serialize(when, Json));
    }

    [Theory]
    [InlineData("2026-12-03T15:30:00")]
    [InlineData("2026-12-03T15:30Z")]
    [InlineData("2026-12-03T15:30+01:00")]
    [InlineData("2026-02-30T15:30")]
    [InlineData("2026-12-03")]
    public void Nothing_else_is_a_wall_time(string text) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<WallTime>($"\"{text}\"", Json));

    [Fact]
    public void Day_without_a_time_is_that_day_as_clocks_in_Amsterdam_have_it()
    {
        var shortest = When.On(new(2026, 3, 29));

        Assert.Equal(TimeSpan.FromHours(23), shortest.Ends - shortest.Begins);
        Assert.Equal(new(2026, 12, 3), When.At(Time("2026-12-03T20:00"), Time("2026-12-04T00:00")).LastDay);
    }

    [Fact]
    public void Two_at_the_same_time_meet_and_one_after_the_other_do_not()
    {
        var meeting = When.At(Time("2026-12-03T15:30"), Time("2026-12-03T17:00"));

        Assert.True(meeting.Meets(When.On(new(2026, 12, 3))));
        Assert.True(meeting.Meets(When.At(Time("2026-12-03T16:59"), Time("2026-12-03T18:00"))));
        Assert.False(meeting.Meets(When.At(Time("2026-12-03T17:00"), Time("2026-12-03T18:00"))));
    }

    [Fact]
    public void Every_time_that_exists_comes_back_from_its_instant() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Times, time =>
        AmsterdamTime.Exists(time) ? WallTime.Of(time.Instant) == time : WallTime.Of(time.Instant) == time.Plus(TimeSpan.FromHours(1))));

    [Fact]
    public void House_and_time_zone_data_say_the_same() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Times, time =>
        !AmsterdamTime.Exists(time) || DutchDay.At(time.Day, time.Time) == time.Instant));

    private static Arbitrary<WallTime> Times =>
        Gen.Choose(0, 3 * 366 * 24 * 4).Select(quarters => Time("2026-01-01T00:00").Plus(TimeSpan.FromMinutes(15 * quarters))).ToArbitrary();

    private static WallTime Time(string text) => WallTime.TryParse(text, out var time) ? time : throw new FormatException(text);
}
