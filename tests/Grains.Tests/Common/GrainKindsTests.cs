using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Common;

public sealed class GrainKindsTests
{
    [Fact]
    public void Every_kind_of_rules_is_listed_once()
    {
        var kinds = typeof(IGrainRules).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IGrainRules)));

        Assert.Equal(kinds.ToHashSet(), [.. GrainKinds.All.Select(rules => rules.GetType())]);
        Assert.Equal(GrainKinds.All.Length, GrainKinds.All.Select(rules => rules.Kind).Distinct().Count());
    }

    [Fact]
    public void No_type_of_document_is_named_twice_in_a_kind() =>
        Assert.All(GrainKinds.All, rules => Assert.Equal(rules.Documents.Length, rules.Documents.Select(type => type.Name).Distinct().Count()));

    [Fact]
    public void Companions_and_snapshots_are_of_paged_types()
    {
        Assert.All(GrainKinds.All.SelectMany(rules => rules.Documents), type => Assert.True(type.Paged || !type.InSnapshot));
        Assert.All(GrainKinds.All.SelectMany(rules => rules.Documents), type => Assert.False(type.Paged && type.PageOnly));
    }
}
