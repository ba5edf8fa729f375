using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>What counts as new to someone: an entry or comment of someone else that still says something.</summary>
public static class News
{
    public static bool IsFor(Document document, string person) => document switch
    {
        EntryDocument { Withdrawn: null, Redacted: null } entry => entry.By != person,
        CommentDocument { Withdrawn: null, Redacted: null } comment => comment.By != person,
        _ => false,
    };
}
