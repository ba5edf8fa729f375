using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Visit;

/// <summary>That there is a visit, for the leerlab to tell it who comes and goes; its document's id is the visit's grain. No person sees this.</summary>
public sealed record PlannedVisit : Document
{
    public static string IdOf(string key) => $"visit/{key}";
}
