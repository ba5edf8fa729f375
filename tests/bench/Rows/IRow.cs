namespace Leerlabs.Bench.Rows;

/// <summary>A subject of the table; it measures itself and the floor in the same run.</summary>
internal interface IRow
{
    IAsyncEnumerable<Line> Measure(CancellationToken cancellation);
}
