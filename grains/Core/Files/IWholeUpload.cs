namespace Leerlabs.Grains.Core.Files;

/// <summary>The bytes of an upload are whole and were found fit to keep, in the words of a kind of grain that has files.</summary>
public interface IWholeUpload
{
    string Upload { get; }

    /// <summary>SHA-256, lower hex.</summary>
    string Hash { get; }

    /// <summary>In bytes.</summary>
    long Size { get; }

    string MediaType { get; }

    /// <summary>Of a picture, in pixels.</summary>
    int? Width { get; }

    /// <summary>Of a picture, in pixels.</summary>
    int? Height { get; }
}
