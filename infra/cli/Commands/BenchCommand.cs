using System.CommandLine;
using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Commands;

internal static class BenchCommand
{
    public static Command Create(ProjectFolder project)
    {
        var rest = new Argument<string[]>("arguments") { Description = "Passed on to the bench; -- --help shows them.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("bench", "Measures against floors of the same run and prints a table.") { rest };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => Run(project, [.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens], cancellation));
        return command;
    }

    private static async Task<int> Run(ProjectFolder project, string[] arguments, CancellationToken cancellation)
    {
        if (!Directory.Exists(project.Bench))
            throw new CliException("The bench (tests/bench) is not there.");

        var dotnet = new Tool("dotnet", project.Root);
        return (await dotnet.Run(cancellation, ["run", "-c", "Release", "--project", project.Bench, "--", .. arguments])).ExitCode;
    }
}
