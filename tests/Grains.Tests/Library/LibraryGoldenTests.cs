using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.Tests.Library;

/// <summary>The JSON of every command, event and document, as it was agreed.</summary>
public sealed class LibraryGoldenTests
{
    [Fact]
    public void Commands_are_read_and_written_as_agreed() => LibrarySamples.All.CommandsMatch();

    [Fact]
    public void Events_are_written_as_types_and_ids() => LibrarySamples.All.EventsMatch();

    [Fact]
    public void Documents_are_read_and_written_as_agreed() => LibrarySamples.All.DocumentsMatch();

    [Fact]
    public void Fields_of_another_version_survive_a_read_and_a_write() => LibrarySamples.All.UnknownFieldsSurvive();

    [Fact]
    public void Every_field_of_a_document_has_a_sample() => LibrarySamples.All.DocumentsAreFull();

    [Fact]
    public void Every_type_has_its_agreed_json() => LibrarySamples.All.AreComplete<LibraryCommand, LibraryEvent>();
}
