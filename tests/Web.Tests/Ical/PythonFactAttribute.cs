using System.Diagnostics;

namespace Leerlabs.Web.Tests.Ical;

/// <summary>Skipped, and said so, where Debian's python3-icalendar is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    // Debian's own first: another one on the path does not see Debian's packages.
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    private static readonly Lazy<bool> Installed = new(() => Run("-c", "import icalendar").Code == 0);

    public PythonFactAttribute() => Skip = Installed.Value ? null : "python3-icalendar is not installed (apt-get install python3-icalendar): our calendars were not read by a second program.";

    internal static (int Code, string Output) Run(params string[] arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
