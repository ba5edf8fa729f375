using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>Announces a file; its bytes follow at <c>/api/uploads</c>. Whoever may write or comment here may do so.</summary>
/// <param name="Upload">A new key.</param>
/// <param name="Size">In bytes.</param>
public sealed record BeginUpload(string Upload, long Size) : LogCommand;

/// <summary>Adds a file to an entry that is there, or to one of its comments.</summary>
public sealed record AttachFile(string Entry, FileWish File, string? Comment = null, PupilCheck? Check = null) : LogCommand;

/// <summary>Says anew what a file is called, what can be seen on it and whether pupils can be recognised.</summary>
/// <param name="Consent">They agreed. Needed where pupils can be recognised.</param>
public sealed record DescribeFile(
    string Entry,
    string File,
    string Name,
    string? Alt = null,
    Pupils? Pupils = null,
    bool? Consent = null,
    string? Comment = null,
    PupilCheck? Check = null) : LogCommand;

public sealed record RemoveFile(string Entry, string File, string? Comment = null) : LogCommand;

/// <summary>The bytes of an upload are whole and were found fit to keep.</summary>
/// <param name="Hash">SHA-256, lower hex.</param>
public sealed record FinishUpload(string Upload, string Hash, long Size, string MediaType, int? Width = null, int? Height = null) : LogFact, IWholeUpload;

/// <summary>An upload that nobody took within seven days, or that was not fit to keep.</summary>
public sealed record DropUpload(string Upload) : LogFact;

/// <summary>The store no longer holds bytes that nobody needed any more.</summary>
public sealed record ForgetBytes(string Bytes) : LogFact;
