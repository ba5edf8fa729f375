using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;
using Leerlabs.Search;
using Leerlabs.Search.Finding;
using Leerlabs.Web.Tests.Kit;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Web.Tests.Search;

/// <summary>An index of its own beside the house's, which comes and goes.</summary>
public sealed class FollowingTests : IClassFixture<LabHouse>, IDisposable
{
    private readonly LabHouse _house;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leerlabs-search-");

    public FollowingTests(LabHouse house) => _house = house;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_written_while_the_index_was_away_comes_into_it(bool alone)
    {
        var bird = alone ? "wulpen" : "sternen";
        var before = await Write($"Eerst de {bird}.");
        await using (var search = await Open(alone))
            Assert.Equal([before], await Find(search, bird[..^2]));

        var after = await Write($"Toen nog meer {bird}.");
        await _house.Town.As(_house.Sanne, Log, new EditEntry(before, 1, $"Het waren geen {bird} maar grutto's."));

        await using var again = await Open(alone);
        Assert.Equal(new[] { before, after }.Order(), (await Find(again, bird[..^2])).Order());
        Assert.Equal([before], await Find(again, $"geen {bird}"));
    }

    [Fact]
    public async Task What_was_redacted_while_the_index_was_away_leaves_it()
    {
        var entry = await Write("Over de steenlopers.");
        await using (var search = await Open())
            Assert.Equal([entry], await Find(search, "steenloper"));

        await Redact(entry);

        await using var again = await Open();
        Assert.Empty(await Find(again, "steenloper"));
        Assert.Empty(FilesWith("steenlopers"));
    }

    [Fact]
    public async Task Redacted_words_are_in_no_file_of_the_index_any_more()
    {
        var entry = await Write("Over de kanarievogeltjes.");
        var other = await Write("Een ander verhaal.");
        await using var search = await Open();
        Assert.Equal([entry], await Find(search, "kanarievogeltjes"));
        Assert.NotEmpty(FilesWith("kanarievogeltje"));

        await Redact(entry);
        await search.UpTo([Log]);

        Assert.Empty(FilesWith("kanarievogeltje"));
        Assert.Contains(other, await Find(search, "verhaal"));
    }

    [Fact]
    public async Task Words_that_were_typed_and_deleted_are_in_no_file_of_the_index_once_the_text_is_fixed()
    {
        var (text, kept, gone) = (new GrainId("text", Town.New()), "Een roodkeelduikertje.", "Een parelduikertje. ");
        await _house.Town.Tell(text, new BeginText(_house.Lab.Leerlab, $"meeting/{text.Key}", kept, 1, [new MemberRoles(_house.Sanne, [new(Role.LeerlabTeam)])]));
        await _house.Town.As(_house.Sanne, text, new TypeText(0, TextChange.Insert(kept.Length, 0, gone)));
        await using var search = await Open();
        await search.UpTo([text]);
        Assert.NotEmpty(FilesWith("parelduikertje"));

        await _house.Town.As(_house.Sanne, text, new TypeText(1, TextChange.Replace(gone.Length + kept.Length, 0, gone.Length, "")));
        await _house.Town.Tell(text, new FixText());
        await search.UpTo([text]);

        Assert.Empty(FilesWith("parelduikertje"));
        Assert.NotEmpty(FilesWith("roodkeelduikertje"));
    }

    [Fact]
    public async Task Damaged_index_is_thrown_away_and_made_anew()
    {
        var entry = await Write("Over de zwarte ruiters.");
        await using (var search = await Open())
            Assert.Equal([entry], await Find(search, "ruiter"));

        await File.WriteAllTextAsync(Path, "Dit is geen database, maar lang genoeg om er een te lijken. ".PadRight(4096, '.'));

        await using var again = await Open();
        Assert.Equal([entry], await Find(again, "ruiter"));
    }

    [Fact]
    public async Task Two_nodes_that_share_a_folder_have_an_index_each()
    {
        var entry = await Write("Over de bontbekplevieren.");
        await using var one = await Open();
        await using var other = await Open();

        Assert.Equal([entry], await Find(one, "bontbekplevier"));
        Assert.Equal([entry], await Find(other, "bontbekplevier"));
        Assert.Equal(2, _folder.EnumerateFiles("*.db").Count());
    }

    [Fact]
    public async Task Log_that_nobody_has_open_is_found_too()
    {
        var lab = await _house.Town.Leerlab(_house.Manager, LabHouse.Kwelder);
        var writer = await _house.Town.Member(lab, "Sanne", Role.Delegate, LabHouse.Kwelder);
        var entry = Town.New();
        await using var search = await Open();
        await _house.Town.As(writer, GrainId.Parse(lab.Log), new AddEntry(entry, "Over de tapuiten."));

        Assert.Equal([entry], await Find(search, "tapuit", GrainId.Parse(lab.Log)));
    }

    private string Path => System.IO.Path.Combine(_folder.FullName, "search.db");

    private GrainId Log => GrainId.Parse(_house.Lab.Log);

    private async Task<NodeSearch> Open(bool alone = true)
    {
        var search = NodeSearch.Open((Storage.HeardStore)_house.Store, Path, new() { Alone = alone }, NullLogger<NodeSearch>.Instance);
        await search.Start();
        return search;
    }

    private async Task<string> Write(string text)
    {
        var entry = Town.New();
        await _house.Town.As(_house.Sanne, Log, new AddEntry(entry, text));
        return entry;
    }

    private async Task Redact(string entry)
    {
        var chair = await _house.Town.Member(_house.Lab, "Voorzitter", Role.Chair);
        await _house.Town.As(chair, Log, new RedactEntry(entry, "Er stond een naam in."));
    }

    private Task<string[]> Find(NodeSearch search, string words) => Find(search, words, Log);

    private async Task<string[]> Find(NodeSearch search, string words, GrainId log)
    {
        var house = await _house.Host.AudienceOf(log, Actor.System, CancellationToken.None);
        var question = new SearchQuestion(words, new(), new Dictionary<GrainId, Audience> { [log] = house }) { Now = TimeProvider.System.GetUtcNow() };
        var answer = await search.Find(question, 50, Read, CancellationToken.None);
        return [.. answer.Hits.Select(hit => Ids.KeyOf(hit.Document.Id))];
    }

    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Read(GrainId grain, string type, IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
        (await _house.Host.Page(grain, Actor.System, new(type) { Ids = [.. documents] }, cancellation)).Value!.Docs;

    private IEnumerable<string> FilesWith(string words) => _folder.EnumerateFiles("*.db*").Where(file => file.Extension != ".lock").Where(file =>
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    }).Select(file => file.Name);
}
