using Leerlabs.Grains.ExpertPool;

namespace Leerlabs.Grains.Tests.ExpertPool;

/// <summary>The JSON of every command, event and document, as it was agreed.</summary>
public sealed class PoolGoldenTests
{
    [Fact]
    public void Commands_are_read_and_written_as_agreed() => PoolSamples.All.CommandsMatch();

    [Fact]
    public void Events_are_written_as_types_and_ids() => PoolSamples.All.EventsMatch();

    [Fact]
    public void Documents_are_read_and_written_as_agreed() => PoolSamples.All.DocumentsMatch();

    [Fact]
    public void Fields_of_another_version_survive_a_read_and_a_write() => PoolSamples.All.UnknownFieldsSurvive();

    [Fact]
    public void Every_field_of_a_document_has_a_sample() => PoolSamples.All.DocumentsAreFull();

    [Fact]
    public void Every_type_has_its_agreed_json() => PoolSamples.All.AreComplete<PoolCommand, PoolEvent>();
}
