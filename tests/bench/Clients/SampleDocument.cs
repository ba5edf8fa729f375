using System.Globalization;
using System.Text;

namespace Leerlabs.Bench.Clients;

/// <summary>Documents and a frame as the log makes them, for the floors: same shape, same size.</summary>
internal static class SampleDocument
{
    private const string At = "2026-11-03T14:20:00.0000000Z";

    public static byte[] Entry(string key, long seq) => Encoding.UTF8.GetBytes(EntryText(key, seq, Marker.Now()));

    public static byte[] Thread(string key, long seq) => Encoding.UTF8.GetBytes(ThreadText(key, seq));

    public static byte[] Frame(string key, long seq) => Encoding.UTF8.GetBytes(Frame(key, seq, Marker.Now(), ",\"scope\":[[\"leerlab\"]]"));

    /// <summary>A frame as it goes over the wire.</summary>
    public static string WireFrame(string key, long seq, string text) => Frame(key, seq, text, "");

    private static string Frame(string key, long seq, string text, string scope) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"seq":{{{seq}}},"at":"{{{At}}}","by":"person/writer","command":"{{{key}}}","events":[{"type":"entry-added","entry":"{{{key}}}"}],"puts":[{{{EntryText(key, seq, text)}}},{{{ThreadText(key, seq)}}}]{{{scope}}}}""");

    private static string EntryText(string key, long seq, string text) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"entry/{{key}}","created":{{seq}},"rev":{{seq}},"kind":"observation","text":"{{text}}","visibility":"leerlab","by":"person/writer","school":"school/99aa00","board":"99001","at":"{{At}}","version":1}""");

    private static string ThreadText(string key, long seq) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"id":"thread/{{{key}}}","parent":"entry/{{{key}}}","created":{{{seq}}},"rev":{{{seq}}},"comments":0,"reactions":{}}""");
}
