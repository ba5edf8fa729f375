using System.Text;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>
/// A row: text, numbers, flags, instants and bytes by name. Text and bytes that one property can't hold stand in several, and are put together again when
/// they are read.
/// </summary>
public sealed class TableRow(TableKey key)
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    public TableKey Key { get; } = key;

    /// <summary>The version that was read; null for a row that was made here.</summary>
    public string? ETag { get; init; }

    /// <summary>When the service wrote it, by the service's clock; null for a row that was made here.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>As they stand in the table.</summary>
    public IReadOnlyDictionary<string, object> Values => _values;

    /// <summary>About the bytes that the row takes in a transaction.</summary>
    public int Size => 600 + _values.Sum(value => 60 + SizeOf(value.Value));

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Sets a value; null leaves it out.</summary>
    public TableRow Set(string name, string? value) => value is null ? this : SetParts(name, Split(value));

    public TableRow Set(string name, long value) => SetOne(name, value);

    public TableRow Set(string name, int value) => SetOne(name, value);

    public TableRow Set(string name, bool value) => SetOne(name, value);

    public TableRow Set(string name, DateTimeOffset value) => SetOne(name, value);

    public TableRow Set(string name, ReadOnlyMemory<byte> value) => SetParts(name, Split(value));

    /// <exception cref="KeyNotFoundException">There is no such value.</exception>
    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => _values.TryGetValue(name, out var first)
        ? _values.ContainsKey(PartName(name, 1)) ? string.Concat(Parts(name).Cast<string>()) : (string)first
        : null;

    /// <exception cref="KeyNotFoundException">There is no such value.</exception>
    public long Number(string name) => NumberOrNull(name) ?? throw Missing(name);

    public long? NumberOrNull(string name) => _values.TryGetValue(name, out var value) ? Convert.ToInt64(value, null) : null;

    public bool Flag(string name) => _values.TryGetValue(name, out var value) && value is true;

    /// <exception cref="KeyNotFoundException">There is no such value.</exception>
    public DateTimeOffset Instant(string name) => _values.TryGetValue(name, out var value) ? (DateTimeOffset)value : throw Missing(name);

    /// <returns>Nothing when there is no such value.</returns>
    public ReadOnlyMemory<byte> Bytes(string name) => _values.TryGetValue(name, out var first)
        ? _values.ContainsKey(PartName(name, 1)) ? Parts(name).SelectMany(part => ((ReadOnlyMemory<byte>)part).ToArray()).ToArray() : (ReadOnlyMemory<byte>)first
        : default;

    /// <summary>A value as it stands in the table.</summary>
    internal void Raw(string name, object value) => _values[name] = value;

    private TableRow SetOne(string name, object value)
    {
        _values[name] = value;
        return this;
    }

    private TableRow SetParts(string name, IEnumerable<object> parts)
    {
        var place = 0;
        foreach (var part in parts)
            _values[PartName(name, place++)] = part;

        return this;
    }

    private IEnumerable<object> Parts(string name)
    {
        for (var place = 0; _values.TryGetValue(PartName(name, place), out var part); place++)
            yield return part;
    }

    private static IEnumerable<object> Split(string text) => text.Length <= TableLimits.PropertyCharacters
        ? [text]
        : Enumerable.Range(0, Count(text.Length, TableLimits.PropertyCharacters)).Select(part => text[Range(part, TableLimits.PropertyCharacters, text.Length)]);

    private static IEnumerable<object> Split(ReadOnlyMemory<byte> bytes) => bytes.Length <= TableLimits.PropertyBytes
        ? [bytes]
        : Enumerable.Range(0, Count(bytes.Length, TableLimits.PropertyBytes)).Select(part => (object)bytes[Range(part, TableLimits.PropertyBytes, bytes.Length)]);

    private static int Count(int length, int most) => (length + most - 1) / most;

    private static Range Range(int part, int most, int length) => (part * most)..Math.Min(length, (part + 1) * most);

    private static string PartName(string name, int place) => place == 0 ? name : $"{name}_{place}";

    private static int SizeOf(object value) => value switch
    {
        ReadOnlyMemory<byte> bytes => (bytes.Length + 2) / 3 * 4,
        string text => Encoding.UTF8.GetByteCount(text) * 9 / 8,
        _ => 32,
    };

    private KeyNotFoundException Missing(string name) => new($"The row {Key.Partition} {Key.Row} has no {name}.");
}
