namespace Leerlabs.Web.Search;

/// <summary>Search in the library for anyone: only what is published for visitors is found, and what is withdrawn is found no more.</summary>
public interface ILibrarySearch
{
    /// <summary>Answers a question. It is never refused; while the index is not there yet, it finds nothing.</summary>
    Task<LibraryAnswer> Find(LibraryQuestion question, CancellationToken cancellation);
}
