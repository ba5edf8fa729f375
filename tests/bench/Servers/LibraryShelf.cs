using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Silo;

namespace Leerlabs.Bench.Servers;

/// <summary>A library with as many published answers and practice examples as asked for.</summary>
internal static class LibraryShelf
{
    private static readonly string[] Themes = ["privacy", "ict-infrastructuur", "leermiddelenbeleid", "professionalisering"];
    private static readonly LibraryRules Rules = new();

    public static async Task Fill(IGrainHost host, int works, CancellationToken cancellation)
    {
        foreach (var batch in Enumerable.Range(0, works).Chunk(64))
            await Task.WhenAll(batch.Select(work => Publish(host, work, cancellation)));
    }

    private static async Task Publish(IGrainHost host, int number, CancellationToken cancellation)
    {
        var words = SearchWords.Text(number).Split(' ');
        var content = new PublishedWork(
            number % 2 == 0 ? WorkKind.Answer : WorkKind.PracticeExample,
            string.Join(' ', words[..6]),
            string.Join(' ', words[6..16]),
            [new(SectionName.Question, string.Join(' ', words[16..30])), new(SectionName.Answer, string.Join(' ', words[30..]))],
            [Themes[number % Themes.Length]],
            [(SchoolType)(number % 5)],
            [],
            Licence.CcBy);
        var fact = new PublishWork($"work-{number:000000}", 1, content) { CommandId = $"{Guid.CreateVersion7()}" };
        var answer = await host.Send(LibraryRules.Main, Actor.System, Rules.WriteCommand(fact), cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"The work was refused: {answer.Refusal.Key}");
    }
}
