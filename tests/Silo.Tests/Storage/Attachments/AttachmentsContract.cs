using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Attachments;

namespace Leerlabs.Silo.Tests.Storage.Attachments;

/// <summary>What every place for the bytes of files does.</summary>
public abstract class AttachmentsContract
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");
    private static readonly GrainId Other = new("log", "rekenen");
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("Eén vraag op het bord.");

    protected abstract IAttachments Attachments { get; }

    [Fact]
    public async Task An_upload_grows_from_where_it_is_and_from_nowhere_else()
    {
        Assert.Equal(0, await Attachments.Received(Log, "upload-1", None));
        Assert.Equal(5, await Attachments.Append(Log, "upload-1", 0, Bytes.AsMemory(0, 5), None));

        Assert.Equal(5, await Attachments.Append(Log, "upload-1", 0, Bytes.AsMemory(0, 5), None));
        Assert.Equal(5, await Attachments.Append(Log, "upload-1", 7, Bytes.AsMemory(7), None));
        Assert.Equal(Bytes.Length, await Attachments.Append(Log, "upload-1", 5, Bytes.AsMemory(5), None));

        Assert.Equal(Bytes.Length, await Attachments.Received(Log, "upload-1", None));
        Assert.Equal(Bytes, await Attachments.ReadUpload(Log, "upload-1", None));
        Assert.Equal(0, await Attachments.Received(Other, "upload-1", None));
    }

    [Fact]
    public async Task A_dropped_upload_is_gone_and_may_be_dropped_again()
    {
        await Attachments.Append(Log, "upload-2", 0, Bytes, None);

        await Attachments.DropUpload(Log, "upload-2", None);
        await Attachments.DropUpload(Log, "upload-2", None);

        Assert.Equal(0, await Attachments.Received(Log, "upload-2", None));
    }

    [Fact]
    public async Task What_is_kept_comes_back_as_it_was_to_be_read_anywhere()
    {
        await Attachments.Keep(Log, "aa-1", Bytes, None);

        await using var content = await Attachments.Open(Log, "aa-1", None);

        Assert.Equal((true, Bytes.Length), (content!.CanSeek, (int)content.Length));
        content.Position = 4;
        Assert.Equal(Encoding.UTF8.GetString(Bytes.AsSpan(4)), await new StreamReader(content).ReadToEndAsync());
    }

    [Fact]
    public async Task Keeping_twice_changes_nothing()
    {
        await Attachments.Keep(Log, "bb-1", Bytes, None);
        await Attachments.Keep(Log, "bb-1", "iets anders"u8.ToArray(), None);

        Assert.Equal(Bytes, await Read(Log, "bb-1"));
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_here_and_not_elsewhere()
    {
        await Attachments.Keep(Log, "cc-1", Bytes, None);
        await Attachments.Keep(Other, "cc-1", Bytes, None);

        await Attachments.Forget(Log, "cc-1", None);
        await Attachments.Forget(Log, "cc-1", None);

        Assert.Null(await Attachments.Open(Log, "cc-1", None));
        Assert.Equal(Bytes, await Read(Other, "cc-1"));
    }

    [Fact]
    public async Task Everything_kept_is_listed_and_uploads_are_not()
    {
        await Attachments.Keep(Log, "dd-1", Bytes, None);
        await Attachments.Append(Log, "dd-2", 0, Bytes, None);

        var kept = await Attachments.Kept(None).Where(file => file.Key.StartsWith("dd-", StringComparison.Ordinal)).ToListAsync();

        var file = Assert.Single(kept);
        Assert.Equal((Log, "dd-1", (long)Bytes.Length), (file.Grain, file.Key, file.Size));
    }

    [Fact]
    public async Task Only_uploads_that_were_left_alone_are_old()
    {
        await Attachments.Append(Log, "ee-1", 0, Bytes, None);

        Assert.DoesNotContain(await Uploads(TimeSpan.FromHours(-1)), file => file.Key == "ee-1");
        Assert.Contains(await Uploads(TimeSpan.FromHours(1)), file => file.Key == "ee-1");
    }

    [Fact]
    public async Task A_large_file_comes_through()
    {
        var large = new byte[(int)Limits.FileBytes];
        new Random(1).NextBytes(large);

        await Attachments.Keep(Log, "ff-1", large, None);

        Assert.Equal(large, await Read(Log, "ff-1"));
    }

    private ValueTask<List<KeptFile>> Uploads(TimeSpan from) => Attachments.Uploads(TimeProvider.System.GetUtcNow() + from, None).ToListAsync();

    private async Task<byte[]> Read(GrainId grain, string key)
    {
        await using var content = await Attachments.Open(grain, key, None);
        using var bytes = new MemoryStream();
        await content!.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
