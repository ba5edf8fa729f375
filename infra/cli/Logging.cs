using Microsoft.Extensions.Logging;

namespace Leerlabs.Cli;

internal static class Logging
{
    /// <summary>Warnings and errors on the console.</summary>
    public static ILoggerFactory ToConsole() => LoggerFactory.Create(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
}
