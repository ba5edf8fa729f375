using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Library;

public sealed record MessagePut(string Message, string Work, [property: JsonIgnore] PutMessage Fact) : LibraryEvent;

public sealed record MessageRemoved(string Message) : LibraryEvent;
