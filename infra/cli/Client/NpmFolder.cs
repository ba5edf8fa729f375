using System.Security.Cryptography;
using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Client;

/// <summary>A folder with a package-lock.json: its packages are installed when the lock changed since the last time.</summary>
internal sealed record NpmFolder(string Path)
{
    private string Lock => System.IO.Path.Combine(Path, "package-lock.json");

    private string Installed => System.IO.Path.Combine(Path, "node_modules", ".leerlabs-lock");

    public bool Exists => File.Exists(Lock);

    public async Task Install(CancellationToken cancellation)
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Lock, cancellation)));
        if (File.Exists(Installed) && await File.ReadAllTextAsync(Installed, cancellation) == wanted)
            return;

        Console.WriteLine($"Installing the packages of {System.IO.Path.GetFileName(Path)} ...");
        var result = await Tool.Npm(Path).Run(cancellation, "ci", "--no-audit", "--no-fund");
        result.Expect("npm could not install the packages: see its message above.");
        await File.WriteAllTextAsync(Installed, wanted, cancellation);
    }

    public Task<ToolResult> Run(string script, CancellationToken cancellation, params IEnumerable<string> arguments) =>
        Tool.Npm(Path).Run(cancellation, ["run", "--silent", script, .. arguments.Any() ? arguments.Prepend("--") : []]);
}
