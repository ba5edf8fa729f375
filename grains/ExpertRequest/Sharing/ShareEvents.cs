using System.Text.Json.Serialization;

namespace Leerlabs.Grains.ExpertRequest.Sharing;

public sealed record SharePrepared([property: JsonIgnore] PrepareShare Asked) : RequestEvent;

public sealed record ShareConsented : RequestEvent;

public sealed record ShareDeclined([property: JsonIgnore] string? Reason) : RequestEvent;

public sealed record ShareWithdrawn([property: JsonIgnore] string? Reason) : RequestEvent;
