using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>A request as its leerlab knows it; its document's id is the request's grain.</summary>
public sealed record AskedRequest : Document
{
    public required AskedSummary Summary { get; init; }

    public static string IdOf(string key) => $"expert-request/{key}";
}
