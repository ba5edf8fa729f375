using System.CommandLine;
using Leerlabs.Cli.Client;
using Leerlabs.Cli.Testing;
using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Commands;

internal static class ScreenshotsCommand
{
    public static Command Create(ProjectFolder project)
    {
        var output = new Option<string>("--output") { Description = "The folder for the pictures.", DefaultValueFactory = _ => project.Pictures };
        var readme = new Option<bool>("--readme") { Description = "Only the pictures of the README, in docs/images." };
        var pages = new Option<string>("--pages") { Description = "Only these pages, by name, with commas between them." };
        var command = new Command("screenshots", "Takes a picture of every page of the example: wide, narrow, dark and on paper.") { output, readme, pages };
        command.SetAction((parsed, cancellation) => Run(project, Wishes(project, parsed.GetValue(output)!, parsed.GetValue(readme), parsed.GetValue(pages)), cancellation));
        return command;
    }

    private static Dictionary<string, string> Wishes(ProjectFolder project, string output, bool readme, string? pages)
    {
        var wishes = new Dictionary<string, string> { ["PICTURES"] = Path.GetFullPath(output) };
        if (readme)
            wishes["README_PICTURES"] = project.ReadmePictures;
        if (pages is not null)
            wishes["PAGES"] = pages;
        return wishes;
    }

    private static async Task<int> Run(ProjectFolder project, Dictionary<string, string> wishes, CancellationToken cancellation)
    {
        await Node.Check(project, cancellation);
        await new NpmFolder(project.BrowserTests).Install(cancellation);
        wishes["CHROMIUM"] = await Chromium.Ready(project, cancellation);
        await ClientBuild.WhenNeeded(project, cancellation);
        var npm = Tool.Npm(project.BrowserTests) with { Environment = wishes };
        (await npm.Run(cancellation, "run", "--silent", "pictures")).Expect("Not every picture could be taken: see above.");
        Console.WriteLine($"The pictures stand in {wishes.GetValueOrDefault("README_PICTURES", wishes["PICTURES"])}.");
        return 0;
    }
}
