using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>What happened in a pool. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PoolDescribed), "pool-described")]
[JsonDerivedType(typeof(RequestQueued), "request-queued")]
[JsonDerivedType(typeof(RequestLeft), "request-left")]
[JsonDerivedType(typeof(ExpertLent), "expert-lent")]
[JsonDerivedType(typeof(ExpertSet), "expert-set")]
[JsonDerivedType(typeof(ExpertRemoved), "expert-removed")]
[JsonDerivedType(typeof(SignalMarked), "signal-marked")]
[JsonDerivedType(typeof(SignalUnmarked), "signal-unmarked")]
[JsonDerivedType(typeof(SignalWorded), "signal-worded")]
[JsonDerivedType(typeof(SignalsJoined), "signals-joined")]
public abstract record PoolEvent : Event;

public sealed record PoolDescribed([property: JsonIgnore] DescribePool Fact) : PoolEvent;

public sealed record RequestQueued(string Request, [property: JsonIgnore] QueueRequest Fact) : PoolEvent;

public sealed record RequestLeft(string Request) : PoolEvent;

public sealed record ExpertLent(string Request, string Person, [property: JsonIgnore] string By) : PoolEvent;

public sealed record ExpertSet(string Person, [property: JsonIgnore] ChangeExpert Expert) : PoolEvent;

public sealed record ExpertRemoved(string Person) : PoolEvent;

public sealed record SignalMarked(
    string Signal, [property: JsonIgnore] SignalSource Source, [property: JsonIgnore] SignalLine? Line, [property: JsonIgnore] string? Text) : PoolEvent;

public sealed record SignalUnmarked(string Signal, [property: JsonIgnore] string Request) : PoolEvent;

public sealed record SignalWorded(string Signal, [property: JsonIgnore] SignalLine Line, [property: JsonIgnore] string Text) : PoolEvent;

public sealed record SignalsJoined(string Signal, string Into) : PoolEvent;
