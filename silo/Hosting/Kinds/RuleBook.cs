using System.Collections.Frozen;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>The kinds of grain that a host runs.</summary>
public sealed class RuleBook(IEnumerable<IGrainRules> rules)
{
    private readonly FrozenDictionary<string, GrainKind> _kinds = rules.ToFrozenDictionary(kind => kind.Kind, kind => new GrainKind(kind));

    /// <summary>The rules of a kind; null when there is no such kind.</summary>
    public IGrainRules? RulesOf(string kind) => Find(kind)?.Rules;

    internal GrainKind? Find(string kind) => _kinds.GetValueOrDefault(kind);
}
