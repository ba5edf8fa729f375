#:property PublishAot=false
#:project infra/cli/Leerlabs.Cli.csproj

// The one command of this repository: dotnet leerlabs.cs run | test | bench | seed | import-schools | import-holidays | start-programme | backup | restore | copy-store | screenshots.
// Alike on Linux, macOS and Windows; everything it does stands in infra/cli.
using System.Runtime.CompilerServices;
using Leerlabs.Cli;

return await LeerlabsCommands.Run(Root(), args);

static string Root([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
