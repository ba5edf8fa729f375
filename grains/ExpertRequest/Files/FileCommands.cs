using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>Of the asker or an expert: announces a file; its bytes follow at <c>/api/uploads</c>.</summary>
/// <param name="Upload">A new key.</param>
/// <param name="Size">In bytes.</param>
public sealed record BeginUpload(string Upload, long Size) : RequestCommand;

/// <summary>Adds a file to the question, or to a message of one's own.</summary>
public sealed record AttachFile(FileWish File, string? Message = null, PupilCheck? Check = null) : RequestCommand;

/// <summary>Says anew what a file is called, what can be seen on it and whether pupils can be recognised.</summary>
/// <param name="Consent">They agreed. Needed where pupils can be recognised.</param>
public sealed record DescribeFile(
    string File,
    string Name,
    string? Alt = null,
    Pupils? Pupils = null,
    bool? Consent = null,
    string? Message = null,
    PupilCheck? Check = null) : RequestCommand;

/// <summary>Of who brought it, or who keeps the pool.</summary>
public sealed record RemoveFile(string File, string? Message = null) : RequestCommand;

/// <inheritdoc cref="IWholeUpload"/>
public sealed record FinishUpload(string Upload, string Hash, long Size, string MediaType, int? Width = null, int? Height = null) : RequestFact, IWholeUpload;

/// <summary>An upload that nobody took within seven days, or that was not fit to keep.</summary>
public sealed record DropUpload(string Upload) : RequestFact;

/// <summary>The store no longer holds bytes that nobody needed any more.</summary>
public sealed record ForgetBytes(string Bytes) : RequestFact;
