using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>Documents of which an event is sure.</summary>
internal static class States
{
    public static LogDocument Log(this IState state) => Sure<LogDocument>(state, LogDocument.TheId);

    public static EntryDocument Entry(this IState state, string key) => Sure<EntryDocument>(state, EntryDocument.IdOf(key));

    public static CommentDocument Comment(this IState state, string key) => Sure<CommentDocument>(state, CommentDocument.IdOf(key));

    public static ThreadDocument Thread(this IState state, string entryKey) =>
        state.Find<ThreadDocument>(ThreadDocument.IdOf(entryKey)) ?? new ThreadDocument
        {
            Id = ThreadDocument.IdOf(entryKey),
            Parent = EntryDocument.IdOf(entryKey),
            Comments = 0,
            Reactions = ReactionSets.None,
        };

    private static T Sure<T>(IState state, string id)
        where T : Document => state.Find<T>(id) ?? throw new InvalidOperationException($"{state.Grain} has no {id} at hand.");
}
