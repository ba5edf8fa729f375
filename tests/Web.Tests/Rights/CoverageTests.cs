using System.Reflection;
using System.Text.Json.Serialization;
using Leerlabs.Grains;
using Leerlabs.Grains.Core;
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
    public void Every_call_of_the_hub_has_a_row() => Same(
        typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name),
        Matrix.Calls.Keys);

    [Fact]
    public void Every_address_has_a_row() => Same(
        house.Of<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Addresses),
        Matrix.Addresses.Keys);

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
