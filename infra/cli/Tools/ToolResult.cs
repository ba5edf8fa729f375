namespace Leerlabs.Cli.Tools;

/// <param name="Output">All that the program wrote.</param>
internal sealed record ToolResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <exception cref="CliException">The program failed; the sentence is <paramref name="otherwise"/>.</exception>
    public void Expect(string otherwise)
    {
        if (!Succeeded)
            throw new CliException(otherwise);
    }
}
