using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Log;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>The JSON of every command, event and document, as it was agreed (design 4.13).</summary>
public sealed class LogGoldenTests
{
    [Fact]
    public void Commands_are_read_and_written_as_agreed() => LogSamples.All.CommandsMatch();

    [Fact]
    public void Events_are_written_as_types_and_ids() => LogSamples.All.EventsMatch();

    [Fact]
    public void Documents_are_read_and_written_as_agreed() => LogSamples.All.DocumentsMatch();

    [Fact]
    public void Fields_of_another_version_survive_a_read_and_a_write() => LogSamples.All.UnknownFieldsSurvive();

    [Fact]
    public void Every_field_of_a_document_has_a_sample() => LogSamples.All.DocumentsAreFull();

    [Fact]
    public void Every_type_has_its_agreed_json() => LogSamples.All.AreComplete<LogCommand, LogEvent>();

    [Theory]
    [InlineData("""{"commandId": "c", "entry": "entry-01"}""")]
    [InlineData("""{"type": "paint-entry", "commandId": "c"}""")]
    [InlineData("""{"type": "add-entry", "entry": "entry-01"}""")]
    [InlineData("""{"type": "add-entry", "entry": "entry-01", "text": null}""")]
    [InlineData("""{"type": "add-entry", "entry": "entry-01", "text": "a", "kind": 3}""")]
    [InlineData("""{"type": "add-entry", "entry": "entry-01", "text": "a", "kind": "note, question"}""")]
    [InlineData("""{"type": "add-entry", "entry": "entry-01", "text": "a", "writtenAt": "yesterday"}""")]
    [InlineData("""{"type": "tag-entry", "entry": "entry-01", "tags": "a"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_command_of_another_shape_is_not_read(string json) =>
        Assert.ThrowsAny<JsonException>(() => LogSamples.All.Rules.ReadCommand(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_command_says_only_what_is_not_obvious()
    {
        var asked = Assert.IsType<AddEntry>(LogSamples.All.Rules.ReadCommand("""{"entry": "entry-01", "text": "a", "commandId": "c", "type": "add-entry"}"""u8));

        Assert.Equal(new AddEntry("entry-01", "a") { CommandId = "c" }, asked);
    }
}
