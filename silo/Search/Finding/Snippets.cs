using System.Collections.Immutable;
using Leerlabs.Search.Following;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Finding;

/// <summary>A piece of a text around the words that were asked for.</summary>
/// <param name="Field">In which text it stands.</param>
/// <param name="Marks">Where the words stand in it: start and length, in UTF-16 units as in JavaScript.</param>
public sealed record Snippet(string Field, string Text, ImmutableArray<ImmutableArray<int>> Marks);

/// <summary>Cuts snippets out of the texts as the reader may read them now, never out of the index.</summary>
internal static class Snippets
{
    private const int Length = 220;
    private const int Before = 60;

    /// <summary>The best place of all texts; the beginning of the first when no words were asked for.</summary>
    public static Snippet? Of(IReadOnlyList<Field> fields, Plan plan)
    {
        Best? best = null;
        foreach (var field in fields)
            if (BestOf(field, plan) is { } found && found.Terms > (best?.Terms ?? 0))
                best = found;

        return best is not null ? Cut(best.Field, best.Start, best.Marks) : fields.Count > 0 ? Cut(fields[0], 0, []) : null;
    }

    /// <summary>The stretch that answers most terms; the first of equals.</summary>
    private static Best? BestOf(Field field, Plan plan)
    {
        var hits = TextWords.Of(field.Text).Select(word => (Word: word, Term: plan.TermOf(word))).Where(hit => hit.Term >= 0).ToList();
        Best? best = null;
        for (var at = 0; at < hits.Count; at++)
        {
            var start = Math.Max(0, hits[at].Word.Start - Before);
            var terms = hits.Skip(at).TakeWhile(hit => hit.Word.End <= start + Length).Select(hit => hit.Term).Distinct().Count();
            if (terms > (best?.Terms ?? 0))
                best = new(field, start, terms, hits.ConvertAll(hit => hit.Word));
        }

        return best;
    }

    private static Snippet Cut(Field field, int start, IReadOnlyList<Word> words)
    {
        var text = field.Text;
        var from = start == 0 ? 0 : AfterBlank(text, start);
        var to = from + Length >= text.Length ? text.Length : BeforeBlank(text, from + Length);
        var (head, tail) = (from > 0 ? "… " : "", to < text.Length ? " …" : "");
        var marks = words.Where(word => word.Start >= from && word.End <= to).Select(word => ImmutableArray.Create(word.Start - from + head.Length, word.Length));
        return new(field.Name, $"{head}{text[from..to].Replace('\n', ' ')}{tail}", [.. marks]);
    }

    private static int AfterBlank(string text, int at)
    {
        var blank = text.IndexOfAny([' ', '\n'], at, Math.Min(Before / 2, text.Length - at));
        return blank < 0 ? Whole(text, at) : blank + 1;
    }

    private static int BeforeBlank(string text, int at)
    {
        var blank = text.LastIndexOfAny([' ', '\n'], at, Before / 2);
        return blank < 0 ? Whole(text, at) : blank;
    }

    // Not between the two halves of one character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private sealed record Best(Field Field, int Start, int Terms, IReadOnlyList<Word> Marks);
}
