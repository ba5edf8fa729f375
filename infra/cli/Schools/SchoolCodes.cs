using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Schools;

internal static class SchoolCodes
{
    extension(SchoolRecord school)
    {
        /// <summary>The vestigingscode, BRIN and branch together: <c>00AH07</c>.</summary>
        public string Code => school.Brin + school.Branch;
    }
}
