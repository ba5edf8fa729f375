using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Leerlabs.Cli.Tools;

/// <summary>Another program: dotnet, node, npm. Never through a shell, so that it works alike everywhere.</summary>
internal sealed record Tool(string Name, string Folder)
{
    /// <summary>Added to the program's environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What the program writes is passed on as it comes, and kept.</summary>
    public bool Echo { get; init; } = true;

    public static Tool Npm(string folder) => new(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder);

    /// <summary>Runs to the end. Cancelling ends the program and whatever it started.</summary>
    /// <exception cref="CliException">The program is not there.</exception>
    public async Task<ToolResult> Run(CancellationToken cancellation, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        await using var stop = cancellation.Register(() => Kill(process));
        var output = new StringBuilder();
        await Task.WhenAll(Read(process.StandardOutput, Console.Out, output), Read(process.StandardError, Console.Error, output));
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new ToolResult(process.ExitCode, output.ToString());
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Name, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new CliException($"The program '{Name}' is not there: install it and try again.", missing);
        }
    }

    private async Task Read(StreamReader from, TextWriter to, StringBuilder output)
    {
        while (await from.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (output)
                output.AppendLine(line);
            if (Echo)
                await to.WriteLineAsync(line);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
