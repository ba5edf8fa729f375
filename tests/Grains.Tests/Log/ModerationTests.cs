using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class ModerationTests
{
    private readonly LogWorld _world = new();
    private readonly string _entry;

    public ModerationTests() => _entry = _world.Add(Anna);

    [Fact]
    public void Moderators_pin_and_unpin()
    {
        _world.Do(Fred, new PinEntry(_entry, true));
        Assert.True(_world.Entry(_entry).Pinned);
        Assert.Null(_world.Do(Gina, new PinEntry(_entry, true)).Frame);

        _world.Do(Gina, new PinEntry(_entry, false));
        Assert.Null(_world.Entry(_entry).Pinned);
    }

    [Fact]
    public void The_writer_does_not_pin() => Assert.Equal("only-moderators", _world.Refused(Anna, new PinEntry(_entry, true)));

    [Fact]
    public void An_own_school_entry_is_not_pinned()
    {
        var own = _world.Add(Anna, "Onder ons", Visibility.School);
        _world.Let(Anna, new(Core.Roles.Role.Delegate, East), new(Core.Roles.Role.Chair));

        Assert.Equal("pin-needs-leerlab", _world.Refused(Anna, new PinEntry(own, true)));
    }

    [Fact]
    public void A_report_is_seen_by_moderators_only()
    {
        _world.Do(Bram, new ReportEntry("report-00", _entry, "Hier staat een naam"));

        Assert.Equal([Fred, Gina], Everyone.Select(actor => actor.Id).Where(person => _world.Sees(person, "report/report-00")).Order());
    }

    [Fact]
    public void A_comment_can_be_reported()
    {
        var comment = _world.AddComment(Els, _entry);

        _world.Do(Bram, new ReportEntry("report-00", _entry, "Hier staat een naam", comment));

        var report = _world.State.Get<ReportDocument>("report/report-00");
        Assert.Equal(($"comment/{comment}", $"entry/{_entry}", Bram), (report.Target, report.Parent, report.By));
        Assert.Equal("comment-not-found", _world.Refused(Bram, new ReportEntry("report-01", _entry, "Reden", "comment-none")));
    }

    [Fact]
    public void A_report_has_a_reason_and_an_id_of_its_own()
    {
        _world.Do(Bram, new ReportEntry("report-00", _entry, "Hier staat een naam"));

        Assert.Equal("reason-needed", _world.Refused(Bram, new ReportEntry("report-01", _entry, "")));
        Assert.Equal("exists", _world.Refused(Els, new ReportEntry("report-00", _entry, "Nog een")));
        Assert.Equal("id-wrong", _world.Refused(Els, new ReportEntry("r", _entry, "Nog een")));
    }

    [Fact]
    public void A_report_on_an_own_school_entry_would_reach_no_one()
    {
        var own = _world.Add(Anna, "Onder ons", Visibility.School);

        Assert.Equal("report-own-school", _world.Refused(Oda, new ReportEntry("report-00", own, "Reden")));
    }

    [Fact]
    public void Moderators_resolve_a_report_once()
    {
        _world.Do(Bram, new ReportEntry("report-00", _entry, "Hier staat een naam"));

        Assert.Equal("only-moderators", _world.Refused(Bram, new ResolveReport("report-00")));
        _world.Do(Fred, new ResolveReport("report-00"));

        Assert.Equal(new Mark(Fred, Start), _world.State.Get<ReportDocument>("report/report-00").Resolved);
        Assert.Null(_world.Do(Gina, new ResolveReport("report-00")).Frame);
        Assert.Equal("report-not-found", _world.Refused(Gina, new ResolveReport("report-99")));
    }
}
