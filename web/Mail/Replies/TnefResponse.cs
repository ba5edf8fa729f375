using System.Text;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Meeting;
using MimeKit.Tnef;

namespace Leerlabs.Web.Mail;

/// <summary>What is needed of a meeting response, by the names of MS-OXPROPS.</summary>
internal sealed class TnefResponse
{
    private static readonly Guid Meetings = new("6ed8da90-450b-101b-98da-00aa003f1305");
    private static readonly Guid Appointments = new("00062002-0000-0000-c000-000000000046");

    /// <summary>Before the UID of an invitation that another program than Outlook sent (MS-OXCICAL, ThirdPartyGlobalId).</summary>
    private static readonly byte[] Foreign = [.. "vCal-Uid"u8, 1, 0, 0, 0];

    private DateTime? _from;
    private DateTime? _to;
    private bool _counters;

    public string? Class { get; set; }

    public string? Uid { get; private set; }

    public int? Sequence { get; private set; }

    public DateTimeOffset? At { get; private set; }

    /// <summary>The class is <c>IPM.Schedule.Meeting.Resp.Pos</c>, in older messages <c>IPM.Microsoft Schedule.MtgRespP</c>.</summary>
    public Reply? Answer => Class switch
    {
        { } pos when Ends(pos, ".Resp.Pos", ".MtgRespP") => Reply.Accepted,
        { } neg when Ends(neg, ".Resp.Neg", ".MtgRespN") => Reply.Declined,
        { } tent when Ends(tent, ".Resp.Tent", ".MtgRespA") => Reply.Tentative,
        _ => null,
    };

    public When? Proposed => _counters && _from is { } from && _to is { } to ? When.At(Wall(from), Wall(to)) : null;

    public void Take(TnefNameId name, TnefPropertyReader value)
    {
        switch (name.PropertySetGuid == Meetings ? "meeting" : name.PropertySetGuid == Appointments ? "appointment" : "", name.Kind == TnefNameIdKind.Id ? name.Id : 0)
        {
            case ("meeting", 0x01): // PidLidAttendeeCriticalChange
                At = new(DateTime.SpecifyKind(value.ReadValueAsDateTime(), DateTimeKind.Utc));
                break;
            case ("meeting", 0x03 or 0x23): // PidLidGlobalObjectId, PidLidCleanGlobalObjectId
                Uid ??= UidIn(value.ReadValueAsBytes());
                break;
            case ("appointment", 0x8201): // PidLidAppointmentSequence
                Sequence = value.ReadValueAsInt32();
                break;
            case ("appointment", 0x8250): // PidLidAppointmentProposedStartWhole
                _from = value.ReadValueAsDateTime();
                break;
            case ("appointment", 0x8251): // PidLidAppointmentProposedEndWhole
                _to = value.ReadValueAsDateTime();
                break;
            case ("appointment", 0x8257): // PidLidAppointmentCounterProposal
                _counters = value.ReadValueAsBoolean();
                break;
        }
    }

    private static string? UidIn(byte[] id)
    {
        var at = id.AsSpan().IndexOf(Foreign);
        return at < 0 ? null : Encoding.UTF8.GetString(id.AsSpan(at + Foreign.Length)).TrimEnd('\0');
    }

    private static WallTime Wall(DateTime utc) => WallTime.Of(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    private static bool Ends(string text, string now, string before) =>
        text.EndsWith(now, StringComparison.OrdinalIgnoreCase) || text.EndsWith(before, StringComparison.OrdinalIgnoreCase);
}
