using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What the inboxes of those whom a step concerns hear of it: once, never of what they did themselves, never a word of the text.</summary>
internal static class Notices
{
    /// <summary>Who made it: who began it, who offered it for release, and editors.</summary>
    public static IEnumerable<string> Makers(IState state)
    {
        var example = state.Find<ExampleDocument>(ExampleDocument.TheId)!;
        var editors = state.All<EditorDocument>().Where(editor => editor.Ended is null).Select(editor => editor.Person);
        return new[] { example.By, example.Asked?.By }.OfType<string>().Concat(editors).Distinct();
    }

    public static IEnumerable<Message> To(IState state, IEnumerable<string> people, InboxKind kind, Stamp stamp) =>
        people.Distinct().Where(person => person != stamp.By).Select(person => Of(state, person, kind, stamp));

    private static Message Of(IState state, string person, InboxKind kind, Stamp stamp) =>
        new(GrainId.Parse(person), new Notify($"{state.Grain.Key}-{stamp.Seq}", kind, $"{state.Grain}", state.Grain.Key, stamp.By, stamp.At));
}
