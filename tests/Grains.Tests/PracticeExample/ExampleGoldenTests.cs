using Leerlabs.Grains.PracticeExample;

namespace Leerlabs.Grains.Tests.PracticeExample;

/// <summary>The JSON of every command, event and document, as it was agreed.</summary>
public sealed class ExampleGoldenTests
{
    [Fact]
    public void Commands_are_read_and_written_as_agreed() => ExampleSamples.All.CommandsMatch();

    [Fact]
    public void Events_are_written_as_types_and_ids() => ExampleSamples.All.EventsMatch();

    [Fact]
    public void Documents_are_read_and_written_as_agreed() => ExampleSamples.All.DocumentsMatch();

    [Fact]
    public void Fields_of_another_version_survive_a_read_and_a_write() => ExampleSamples.All.UnknownFieldsSurvive();

    [Fact]
    public void Every_field_of_a_document_has_a_sample() => ExampleSamples.All.DocumentsAreFull();

    [Fact]
    public void Every_type_has_its_agreed_json() => ExampleSamples.All.AreComplete<ExampleCommand, ExampleEvent>();
}
