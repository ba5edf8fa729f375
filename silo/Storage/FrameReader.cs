using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage;

/// <summary>Reads one stored frame. A scope that is missing shows the document to nobody: a lost field must never widen.</summary>
internal ref struct FrameReader(ReadOnlyMemory<byte> body)
{
    private readonly ReadOnlyMemory<byte> _body = body;
    private Utf8JsonReader _json = new(body.Span);

    public Frame Read(GrainId grain, long seq)
    {
        var frame = new Frame { Grain = grain, Seq = seq, At = default, By = "", Command = "" };
        Expect(JsonTokenType.StartObject);
        while (NextProperty() is { } name)
            frame = Field(frame, name);

        return frame;
    }

    private Frame Field(Frame frame, string name) => name switch
    {
        "at" => frame with { At = Instant() },
        "by" => frame with { By = Text() },
        "command" => frame with { Command = Text() },
        "events" => frame with { Events = Events() },
        "puts" => frame with { Puts = Puts() },
        "deletes" => frame with { Deletes = Deletes() },
        _ => Unknown(frame),
    };

    private T Unknown<T>(T unchanged)
    {
        Raw();
        return unchanged;
    }

    private ImmutableArray<ReadOnlyMemory<byte>> Events()
    {
        var events = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        Expect(JsonTokenType.StartArray);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            events.Add(RawHere());

        return events.DrainToImmutable();
    }

    private ImmutableArray<FramePut> Puts()
    {
        var puts = ImmutableArray.CreateBuilder<FramePut>();
        Expect(JsonTokenType.StartArray);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            puts.Add(Put());

        return puts.DrainToImmutable();
    }

    private FramePut Put()
    {
        var put = new FramePut("", null, ReadOnlyMemory<byte>.Empty, Scope.Nobody, null);
        while (NextProperty() is { } name)
            put = name switch
            {
                "id" => put with { Id = Text() },
                "parent" => put with { Parent = Text() },
                "doc" => put with { Json = Raw() },
                "scope" => put with { Scope = ReadScope() },
                "was" => put with { Was = ReadScope() },
                _ => Unknown(put),
            };

        return put;
    }

    private ImmutableArray<FrameDelete> Deletes()
    {
        var deletes = ImmutableArray.CreateBuilder<FrameDelete>();
        Expect(JsonTokenType.StartArray);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            deletes.Add(Delete());

        return deletes.DrainToImmutable();
    }

    private FrameDelete Delete()
    {
        var delete = new FrameDelete("", Scope.Nobody);
        while (NextProperty() is { } name)
            delete = name switch
            {
                "id" => delete with { Id = Text() },
                "was" => delete with { Was = ReadScope() },
                _ => Unknown(delete),
            };

        return delete;
    }

    private Scope ReadScope()
    {
        var clauses = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        Expect(JsonTokenType.StartArray);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            clauses.Add(Clause());

        return new Scope(clauses.DrainToImmutable());
    }

    private ImmutableArray<string> Clause()
    {
        var grants = ImmutableArray.CreateBuilder<string>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            grants.Add(_json.GetString()!);

        return grants.DrainToImmutable();
    }

    private string Text()
    {
        Expect(JsonTokenType.String);
        return _json.GetString()!;
    }

    private DateTimeOffset Instant()
    {
        Expect(JsonTokenType.String);
        return new DateTimeOffset(_json.GetDateTime().ToUniversalTime());
    }

    private ReadOnlyMemory<byte> Raw()
    {
        _json.Read();
        return RawHere();
    }

    private ReadOnlyMemory<byte> RawHere()
    {
        var start = (int)_json.TokenStartIndex;
        _json.Skip();
        return _body[start..(int)_json.BytesConsumed];
    }

    private string? NextProperty() =>
        _json.Read() && _json.TokenType == JsonTokenType.PropertyName ? _json.GetString() : null;

    private void Expect(JsonTokenType type)
    {
        if (!_json.Read() || _json.TokenType != type)
            throw new JsonException($"A stored frame holds {_json.TokenType} where {type} belongs.");
    }
}
