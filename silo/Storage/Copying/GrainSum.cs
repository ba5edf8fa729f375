using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Copying;

/// <summary>
/// A count and a hash of what a grain holds, in whatever order it came: the SHA-256 of each thing, added up. Two stores that hold the same have the
/// same sum.
/// </summary>
public sealed class GrainSum
{
    private readonly ulong[] _hash = new ulong[4];

    public long Count { get; private set; }

    public long Frames { get; private set; }

    public long Documents { get; private set; }

    public string Hash => string.Concat(_hash.Select(part => part.ToString("x16", null)));

    public void Add(GrainPiece piece)
    {
        foreach (var frame in piece.Frames)
            Add("frame", $"{frame.Seq} {frame.At.UtcTicks} {frame.Erased}", frame.Erased ? default : FrameJson.Write(frame));
        foreach (var document in piece.Documents)
            Add("document", $"{document.Id}\n{document.Type}\n{document.Parent}\n{document.Paged} {document.Created} {document.Rev} {Words(document.Trail)}", document.Json);
        foreach (var receipt in piece.Receipts)
            Add("receipt", $"{receipt.Person}\n{receipt.CommandId}\n{receipt.Seq} {Words(receipt.Ids)}", default);

        AddMessages(piece);
        foreach (var due in piece.Dues)
            Add("due", $"{due.Name}\n{due.At.UtcTicks}", default);

        Frames += piece.Frames.Length;
        Documents += piece.Documents.Length;
    }

    /// <summary>Reads a whole grain.</summary>
    public static async Task<GrainSum> Of(IStoreContent store, GrainId grain, CancellationToken cancellation)
    {
        var sum = new GrainSum();
        await foreach (var piece in store.Read(grain, cancellation))
            sum.Add(piece);

        return sum;
    }

    public bool Equals(GrainSum other) => Count == other.Count && Hash == other.Hash;

    private void AddMessages(GrainPiece piece)
    {
        foreach (var message in piece.Outgoing)
            Add("outgoing", Line(message), message.Fact);
        foreach (var parked in piece.Parked)
            Add("parked", $"{Line(parked.Message)}\n{parked.Reason}", parked.Message.Fact);
        foreach (var mark in piece.Marks)
            Add("mark", $"{mark.Source} {mark.Last.Seq} {mark.Last.Index}", default);
    }

    private static string Line(OutgoingMessage message) => $"{message.Id.Seq} {message.Id.Index} {message.To} {message.Hops}";

    private static string Words<T>(IEnumerable<T> words) => string.Join(' ', words);

    private void Add(string kind, string line, ReadOnlyMemory<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}\n{line}\n"));
        hash.AppendData(body.Span);
        var bytes = hash.GetHashAndReset();
        for (var part = 0; part < _hash.Length; part++)
            _hash[part] = unchecked(_hash[part] + BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(part * sizeof(ulong))));

        Count++;
    }
}
