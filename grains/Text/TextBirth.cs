using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Text;

/// <summary>How the texts of a leerlab and of its meetings come to be: each has the key of what it is the text of.</summary>
public static class TextBirth
{
    /// <summary>What a plan van aanpak has to say, as headings to write under.</summary>
    public static string Plan { get; } = """
        # Vraag

        # Doelen

        # Aanpak

        # Mijlpalen

        # Onderzoek

        # Planning

        # Verdeling

        """.ReplaceLineEndings("\n");

    public static string IdOf(GrainId about) => $"text/{about.Key}";

    /// <summary>The minutes of a meeting.</summary>
    public static Message OfMinutes(GrainId origin, string meeting, IEnumerable<MemberRoles> members, Stamp stamp) =>
        Of(origin, new("meeting", meeting), "", members, stamp);

    /// <summary>The plan van aanpak of a leerlab.</summary>
    public static Message OfPlan(GrainId leerlab, IEnumerable<MemberRoles> members, Stamp stamp) =>
        Of(leerlab, leerlab, Plan, members, stamp);

    /// <summary>The answer to a request that its experts write together.</summary>
    public static Message OfAnswer(GrainId request, ImmutableArray<DraftWriter> writers, long seq) =>
        new(GrainId.Parse(IdOf(request)), new BeginText($"{request}", $"{request}", "", seq, [], writers));

    private static Message Of(GrainId origin, GrainId about, string text, IEnumerable<MemberRoles> members, Stamp stamp) =>
        new(GrainId.Parse(IdOf(about)), new BeginText($"{origin}", $"{about}", text, stamp.Seq, [.. members]));
}
