using Leerlabs.Grains.Programme;

namespace Leerlabs.Grains.Tests.Programme;

/// <summary>The JSON of every command, event and document, as it was agreed.</summary>
public sealed class ProgrammeGoldenTests
{
    [Fact]
    public void Commands_are_read_and_written_as_agreed() => ProgrammeSamples.All.CommandsMatch();

    [Fact]
    public void Events_are_written_as_types_and_ids() => ProgrammeSamples.All.EventsMatch();

    [Fact]
    public void Documents_are_read_and_written_as_agreed() => ProgrammeSamples.All.DocumentsMatch();

    [Fact]
    public void Fields_of_another_version_survive_a_read_and_a_write() => ProgrammeSamples.All.UnknownFieldsSurvive();

    [Fact]
    public void Every_field_of_a_document_has_a_sample() => ProgrammeSamples.All.DocumentsAreFull("school");

    [Fact]
    public void Every_type_has_its_agreed_json() => ProgrammeSamples.All.AreComplete<ProgrammeCommand, ProgrammeEvent>();
}
