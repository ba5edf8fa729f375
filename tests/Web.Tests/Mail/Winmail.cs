using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>An answer as Exchange sends it in rich text: a mail with a <c>winmail.dat</c> (MS-OXTNEF), byte by byte as the specification has it.</summary>
internal static class Winmail
{
    private static readonly Guid Meetings = new("6ed8da90-450b-101b-98da-00aa003f1305");
    private static readonly Guid Appointments = new("00062002-0000-0000-c000-000000000046");

    public static string Of(Invited invited, string kind, DateTimeOffset at, DateTimeOffset? proposed = null) => $"""
        From: Iris <{invited.Address}>
        To: {invited.Answers}
        Date: {at.ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000
        Subject: Geaccepteerd: Kiezen; delen
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="_000_TNEF_"

        --_000_TNEF_
        Content-Type: text/plain; charset="us-ascii"

        Tot dan.
        --_000_TNEF_
        Content-Type: application/ms-tnef; name="winmail.dat"
        Content-Disposition: attachment; filename="winmail.dat"
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(Stream(invited, kind, at, proposed), Base64FormattingOptions.InsertLineBreaks)}
        --_000_TNEF_--
        """;

    private static byte[] Stream(Invited invited, string kind, DateTimeOffset at, DateTimeOffset? proposed)
    {
        List<byte[]> properties =
        [
            Named(0x0040, 0x8000, Meetings, 0x01, Time(at)),
            Named(0x0102, 0x8001, Meetings, 0x23, Binary(GlobalId($"{invited.Meeting}@meeting.leerlabs"))),
            Named(0x0003, 0x8002, Appointments, 0x8201, Int(0)),
        ];
        if (proposed is { } from)
            properties.AddRange([
                Named(0x0040, 0x8003, Appointments, 0x8250, Time(from)),
                Named(0x0040, 0x8004, Appointments, 0x8251, Time(from.AddMinutes(90))),
                Named(0x000B, 0x8005, Appointments, 0x8257, Int(1)),
            ]);
        return
        [
            .. Int(0x223E9F78), 1, 0,
            .. Attribute(0x00089006, Int(0x00010000)),
            .. Attribute(0x00069007, [.. Int(1252), .. Int(0)]),
            .. Attribute(0x00078008, [.. Encoding.ASCII.GetBytes(kind), 0]),
            .. Attribute(0x00069003, [.. Int(properties.Count), .. properties.SelectMany(property => property)]),
        ];
    }

    private static byte[] Attribute(int tag, byte[] value)
    {
        var sum = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(sum, (ushort)value.Sum(one => one));
        return [1, .. Int(tag), .. Int(value.Length), .. value, .. sum];
    }

    private static byte[] Named(int type, int id, Guid set, int name, byte[] value) => [.. Int(type | (id << 16)), .. set.ToByteArray(), .. Int(0), .. Int(name), .. value];

    private static byte[] Binary(byte[] value) => [.. Int(1), .. Int(value.Length), .. value, .. new byte[(4 - (value.Length % 4)) % 4]];

    /// <summary>MS-OXOCAL, 2.2.1.27, of an invitation that another program sent (MS-OXCICAL: ThirdPartyGlobalId).</summary>
    private static byte[] GlobalId(string uid)
    {
        byte[] data = [.. "vCal-Uid"u8, 1, 0, 0, 0, .. Encoding.UTF8.GetBytes(uid), 0];
        return [.. Convert.FromHexString("040000008200E00074C5B7101A82E008"), .. new byte[20], .. Int(data.Length), .. data];
    }

    private static byte[] Time(DateTimeOffset at)
    {
        var ticks = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(ticks, at.ToFileTime());
        return ticks;
    }

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
