using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Copying;

/// <summary>Collects what comes one by one into pieces.</summary>
internal sealed class Pieces
{
    private const int MostThings = 200;
    private const int MostBytes = 1024 * 1024;

    private readonly ImmutableArray<Frame>.Builder _frames = ImmutableArray.CreateBuilder<Frame>();
    private readonly ImmutableArray<StoredDocument>.Builder _documents = ImmutableArray.CreateBuilder<StoredDocument>();
    private readonly ImmutableArray<StoredReceipt>.Builder _receipts = ImmutableArray.CreateBuilder<StoredReceipt>();
    private GrainPiece _rest = new();
    private int _bytes;

    public bool IsFull => _frames.Count + _documents.Count + _receipts.Count + _rest.Count >= MostThings || _bytes >= MostBytes;

    public void Add(Frame frame)
    {
        _frames.Add(frame);
        _bytes += frame.Puts.Sum(put => put.Json.Length);
    }

    public void Add(StoredDocument document)
    {
        _documents.Add(document);
        _bytes += document.Json.Length;
    }

    public void Add(StoredReceipt receipt) => _receipts.Add(receipt);

    public void Add(OutgoingMessage message) => _rest = _rest with { Outgoing = _rest.Outgoing.Add(message) };

    public void Add(ParkedMessage message) => _rest = _rest with { Parked = _rest.Parked.Add(message) };

    public void Add(StoredMark mark) => _rest = _rest with { Marks = _rest.Marks.Add(mark) };

    public void Add(StoredDue due) => _rest = _rest with { Dues = _rest.Dues.Add(due) };

    public GrainPiece Take()
    {
        var piece = _rest with { Frames = _frames.DrainToImmutable(), Documents = _documents.DrainToImmutable(), Receipts = _receipts.DrainToImmutable() };
        (_rest, _bytes) = (new(), 0);
        return piece;
    }
}
