using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Leerlabs.Grains;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Web.Live;
using Leerlabs.Web.Tests.Kit;
using Microsoft.AspNetCore.Routing;

namespace Leerlabs.Web.Tests.Rights;

public sealed class CoverageTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public void Every_command_has_a_row() => Same(
        GrainKinds.All.SelectMany(rules => CommandsOf(rules).Select(type => $"{rules.Kind} {type}")),
        Matrix.Commands.Keys.Select(WithoutTarget));

    [Fact]
    public void Every_type_of_document_has_a_row() => Same(
        GrainKinds.All.SelectMany(rules => rules.Documents.Select(type => $"{rules.Kind} {type.Name}")),
        Matrix.Documents.Keys.Select(WithoutTarget));

    [Fact]
    public void Every_kind_of_grain_has_a_row() => Same(GrainKinds.All.Select(rules => rules.Kind), Matrix.Watches.Keys);

    [Fact]
    public void Every_kind_of_grain_has_a_row_for_who_hears_who_is_there() => Same(
        GrainKinds.All.Select(rules => $"{rules.Kind} here"),
        Matrix.Presence.Keys.Where(row => row.EndsWith(" here", StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_of_inbox_item_has_a_row() => Same(
        Enum.GetNames<InboxKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName),
        Matrix.Inbox.Keys.Select(WithoutTarget));

    [Fact]
    public void Every_type_that_is_paged_can_be_found_in_a_row() => Same(
        GrainKinds.All.SelectMany(rules => rules.Documents.Where(type => type.Paged || type.PageOnly).Select(type => $"{rules.Kind} {type.Name}")),
        Matrix.Finds.Keys.Select(row => string.Join(' ', row.Split(' ').Take(2))));

    [Fact]
    public void Every_filter_of_the_protocol_has_a_row() => Same(
        ProtocolFilters().Concat(["around", "parent"]),
        Matrix.Finds.Keys.Select(row => row.Split(' ')[2]));

    [Fact]
    public void Every_call_of_the_hub_has_a_row() => Same(
        typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name),
        Matrix.Calls.Keys);

    [Fact]
    public void Every_address_has_a_row() => Same(
        house.Of<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Addresses),
        Matrix.Addresses.Keys);

    private static IEnumerable<string> ProtocolFilters() =>
        from line in File.ReadLines(Protocol())
        where line.StartsWith("Page filters:", StringComparison.Ordinal) || line.StartsWith("Filter for all:", StringComparison.Ordinal)
        from field in Regex.Matches(line, @"(\w+)\*")
        select field.Groups[1].Value;

    private static string Protocol([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "protocol.md");

    private static IEnumerable<string> Addresses(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText!;
        var path = pattern.StartsWith('/') || pattern.StartsWith("{**", StringComparison.Ordinal) ? pattern : $"/{pattern}";
        var methods = path.StartsWith("/live", StringComparison.Ordinal) ? null : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        return methods is { Count: > 0 } ? methods.Select(method => $"{method} {path}") : [$"* {path}"];
    }

    private static IEnumerable<string> CommandsOf(IGrainRules rules) =>
        from family in typeof(GrainKinds).Assembly.GetTypes()
        where family.BaseType == typeof(Command) && family.Namespace == rules.GetType().Namespace
        from derived in family.GetCustomAttributes<JsonDerivedTypeAttribute>()
        select (string)derived.TypeDiscriminator!;

    private static string WithoutTarget(string row) => row.Split(" @")[0];

    private static void Same(IEnumerable<string> reachable, IEnumerable<string> rows) =>
        Assert.Equal(reachable.Distinct().Order(StringComparer.Ordinal), rows.Distinct().Order(StringComparer.Ordinal));
}
