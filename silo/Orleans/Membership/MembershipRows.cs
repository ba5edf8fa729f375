using System.Globalization;
using System.Net;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Orleans.Membership;

/// <summary>The members of one cluster as rows of one partition, with the version of them all in a row of its own.</summary>
internal sealed class MembershipRows(string cluster)
{
    public const string Version = "version";
    private const string Silos = "silo|";

    public string Partition { get; } = KeyText.Of(cluster);

    public TableKey VersionKey => new(Partition, Version);

    public TableKey KeyOf(SiloAddress silo) => new(Partition, Silos + KeyText.Of(silo.ToParsableString()));

    public TableQuery All => TableQuery.Of(Partition);

    /// <summary>One member and the version, in one answer: apart they might not belong together.</summary>
    public TableQuery One(SiloAddress silo) =>
        new($"PartitionKey eq '{Partition}' and (RowKey eq '{KeyOf(silo).Row}' or RowKey eq '{Version}')", [], null);

    public static bool IsSilo(TableRow row) => row.Key.Row.StartsWith(Silos, StringComparison.Ordinal);

    public TableRow ToRow(TableVersion version) => new TableRow(VersionKey).Set("number", version.Version);

    public static TableVersion ToVersion(TableRow? row) => row is null ? new(0, "") : new((int)row.Number("number"), row.ETag);

    public TableRow ToRow(MembershipEntry entry) => new TableRow(KeyOf(entry.SiloAddress))
        .Set("silo", entry.SiloAddress.ToParsableString())
        .Set("status", $"{entry.Status}")
        .Set("host", entry.HostName)
        .Set("name", entry.SiloName)
        .Set("role", entry.RoleName)
        .Set("gatewayPort", entry.ProxyPort)
        .Set("updateZone", entry.UpdateZone)
        .Set("faultZone", entry.FaultZone)
        .Set("started", Instant(entry.StartTime))
        .Set("alive", Instant(entry.IAmAliveTime))
        .Set("suspected", entry.SuspectTimes is { } votes ? string.Join('\n', votes.Select(Vote)) : null);

    /// <summary>Only what says that the silo lives.</summary>
    public TableRow ToSign(MembershipEntry entry) => new TableRow(KeyOf(entry.SiloAddress)).Set("alive", Instant(entry.IAmAliveTime));

    public static MembershipEntry ToEntry(TableRow row) => new()
    {
        SiloAddress = SiloAddress.FromParsableString(row.Text("silo")),
        Status = Enum.Parse<SiloStatus>(row.Text("status")),
        HostName = row.TextOrNull("host"),
        SiloName = row.TextOrNull("name"),
        RoleName = row.TextOrNull("role"),
        ProxyPort = (int)row.Number("gatewayPort"),
        UpdateZone = (int)row.Number("updateZone"),
        FaultZone = (int)row.Number("faultZone"),
        StartTime = row.Instant("started").UtcDateTime,
        IAmAliveTime = row.Instant("alive").UtcDateTime,
        SuspectTimes = row.TextOrNull("suspected")?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Vote).ToList(),
    };

    /// <summary>Where clients without a silo come in; null when nowhere.</summary>
    public static Uri? GatewayOf(MembershipEntry entry) =>
        entry is { Status: SiloStatus.Active, ProxyPort: > 0 }
            ? SiloAddress.New(new IPEndPoint(entry.SiloAddress.Endpoint.Address, entry.ProxyPort), entry.SiloAddress.Generation).ToGatewayUri()
            : null;

    private static string Vote(Tuple<SiloAddress, DateTime> vote) =>
        string.Create(CultureInfo.InvariantCulture, $"{vote.Item1.ToParsableString()} {Instant(vote.Item2):O}");

    private static Tuple<SiloAddress, DateTime> Vote(string text) => text.Split(' ') is [var silo, var at]
        ? new(SiloAddress.FromParsableString(silo), DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcDateTime)
        : throw new FormatException($"'{text}' is no vote.");

    /// <summary>Orleans' instants are UTC, whatever they say of themselves. The service keeps no year before 1601.</summary>
    private static DateTimeOffset Instant(DateTime at) =>
        at.Year < 1601 ? DateTimeOffset.UnixEpoch : new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
