namespace Leerlabs.Cli;

internal static class Files
{
    /// <exception cref="CliException">The file can't be read.</exception>
    public static async Task<byte[]> Bytes(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{file.FullName} can't be read: {failure.Message}", failure);
        }
    }
}
