using System.Collections.Immutable;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.School;

namespace Leerlabs.Search.Following;

/// <summary>What can be found, one line per kind of grain.</summary>
internal static class Sources
{
    public static ImmutableArray<ISource> All { get; } =
    [
        new LogSource(), new TextSource(), new MeetingSource(), new RegisterSource(new LeerlabRules()), new RegisterSource(new SchoolRules()), new LibrarySource(),
    ];

    /// <summary>Null when nothing of that kind is searched.</summary>
    public static ISource? Of(string kind) => All.FirstOrDefault(source => source.Kind == kind);
}
