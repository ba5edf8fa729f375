using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>A shared access signature as the owner of an account hands it out (Azure documentation, "Create an account SAS", version 2018-11-09).</summary>
internal static class AccountSignature
{
    private const string Version = "2018-11-09";

    /// <summary>For tables and blobs alone, without the key of the account.</summary>
    /// <param name="permissions">Such as <c>rwdlacu</c>: read, write, delete, list, add, create, update.</param>
    /// <param name="life">From now; the service looks at its own clock.</param>
    public static TableConnection Sign(this TableConnection owner, string permissions, TimeSpan life)
    {
        var end = (TimeProvider.System.GetUtcNow() + life).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var signed = string.Join('\n', owner.Account, permissions, "bt", "sco", "", end, "", "https,http", Version, "");
        var signature = HMACSHA256.HashData(Convert.FromBase64String(owner.AccountKey!), Encoding.UTF8.GetBytes(signed));
        return new TableConnection(owner.Endpoint)
        {
            Signature = $"sv={Version}&ss=bt&srt=sco&sp={permissions}&se={Uri.EscapeDataString(end)}&spr=https,http&sig={Uri.EscapeDataString(Convert.ToBase64String(signature))}",
            Blobs = owner.Blobs,
        };
    }
}
