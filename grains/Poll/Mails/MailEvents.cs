using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Poll;

public sealed record GuestMailPutOff(string Mail, [property: JsonIgnore] DateTimeOffset Until) : PollEvent;

public sealed record GuestMailPosted(string Mail) : PollEvent;

public sealed record GuestMailEnded(string Mail) : PollEvent;

/// <summary>These guests get no mail any more; their addresses go, out of stored frames too.</summary>
public sealed record AddressesErased(ImmutableArray<string> Guests) : PollEvent;
