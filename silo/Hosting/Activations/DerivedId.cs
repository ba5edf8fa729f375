using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>CommandIds of what nobody sent: the same fact or due time always gets the same one.</summary>
internal static class DerivedId
{
    public static string OfFact(GrainId source, MessageId id) =>
        Of("fact", string.Create(CultureInfo.InvariantCulture, $"{source}|{id.Seq}|{id.Index}"));

    public static string OfDue(GrainId grain, string name, DateTimeOffset at) =>
        Of("due", string.Create(CultureInfo.InvariantCulture, $"{grain}|{name}|{at.UtcTicks}"));

    private static string Of(string what, string text) =>
        $"{what}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}";
}
