using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public sealed class FrameJsonTests
{
    private static readonly GrainId Log = new("log", "taal");

    // This text stands on disks. A change that breaks this test needs a way to read the old one.
    private const string Golden = """
        {"at":"2026-09-01T08:01:00Z","by":"person/sanne","command":"command-1","events":[{"type":"entry-added","entry":"entry/e1"}],"puts":[{"id":"entry/e1","parent":"log","doc":{"id":"entry/e1","text":"Woorden","created":1,"rev":1},"scope":[["leerlab","school/99AA00"]],"was":[[]]}],"deletes":[{"id":"concept/e1","was":[["a"],["b"]]}]}
        """;

    private static readonly Frame Frame = Sample.Frame(Log, 1) with
    {
        Puts = [Sample.Frame(Log, 1).Puts[0] with { Parent = "log", Was = Scope.Nobody }],
        Deletes = [new FrameDelete("concept/e1", Scope.AnyOf("a").And(Scope.AnyOf("b")))],
    };

    [Fact]
    public void A_frame_is_written_as_it_always_was() => Assert.Equal(Golden, Sample.Text(FrameJson.Write(Frame)));

    [Fact]
    public void A_frame_is_read_as_it_was_written() => Same.Frames([Frame], [FrameJson.Read(Log, 1, Sample.Json(Golden))]);

    [Fact]
    public void Fields_of_a_newer_version_are_passed_over()
    {
        var newer = Golden
            .Replace("\"by\":", "\"new\":{\"a\":[1,{}]},\"by\":", StringComparison.Ordinal)
            .Replace("\"doc\":", "\"hint\":[true],\"doc\":", StringComparison.Ordinal)
            .Replace("{\"id\":\"concept/e1\"", "{\"why\":null,\"id\":\"concept/e1\"", StringComparison.Ordinal);

        Same.Frames([Frame], [FrameJson.Read(Log, 1, Sample.Json(newer))]);
    }

    [Fact]
    public void A_document_without_a_scope_is_shown_to_nobody()
    {
        var lost = Sample.Json("""{"at":"2026-09-01T08:01:00Z","puts":[{"id":"log","doc":{}}],"deletes":[{"id":"x"}]}""");

        var frame = FrameJson.Read(Log, 1, lost);

        Assert.Equal(Scope.Nobody, frame.Puts[0].Scope);
        Assert.Equal(Scope.Nobody, frame.Deletes[0].Was);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"at":"2026-09-01T08:01:00Z","by":3}""")]
    [InlineData("""{"at":"2026-09-01T08:01:00Z","puts":[{"id":"log","doc":""")]
    public void What_is_no_frame_is_a_fault(string text) =>
        Assert.ThrowsAny<JsonException>(() => FrameJson.Read(Log, 1, Sample.Json(text)));
}
