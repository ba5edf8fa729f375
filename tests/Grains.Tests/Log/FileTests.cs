using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

public sealed class FileTests
{
    private readonly LogWorld _world = new();

    [Fact]
    public void An_entry_takes_the_files_that_its_writer_brought()
    {
        var upload = _world.Upload(Anna);

        var entry = Place(Anna, upload);

        var file = Assert.Single(_world.Entry(entry).Files!.Value);
        Assert.Equal((upload, "Bord.jpg", "image/jpeg", 1_000L, 40, 30, "Een bord", Pupils.No), (file.Id, file.Name, file.MediaType, file.Size, file.Width, file.Height, file.Alt, file.Pupils));
        Assert.DoesNotContain($"upload/{upload}", _world.State.Documents);
        Assert.Equal(1, Bytes(file.Bytes).Uses);
    }

    [Fact]
    public void A_comment_takes_files_too()
    {
        var (entry, upload) = (_world.Add(Anna), _world.Upload(Bram));

        _world.Do(Bram, new AddComment("comment-1", entry, "Zo ook", Files: [Wish(upload)]));

        Assert.Equal(upload, Assert.Single(_world.Comment("comment-1").Files!.Value).Id);
    }

    [Fact]
    public void Nobody_takes_what_another_brought_or_what_is_not_whole()
    {
        var half = "half-upload";
        _world.Do(Anna, new BeginUpload(half, 1_000));

        Assert.Equal("upload-not-there", _world.Refused(Bram, new AddEntry("entry-one", "Tekst", Files: [Wish(_world.Upload(Anna))])));
        Assert.Equal("upload-not-there", _world.Refused(Anna, new AddEntry("entry-one", "Tekst", Files: [Wish(half)])));
        Assert.Equal("upload-not-there", _world.Refused(Anna, new AddEntry("entry-one", "Tekst", Files: [Wish("never-begun")])));
    }

    [Fact]
    public void A_picture_says_whether_pupils_can_be_recognised_and_keeps_who_confirmed_their_consent()
    {
        var upload = _world.Upload(Anna);
        FileWish Said(Pupils? pupils, bool? consent) => new(upload, "Klas.jpg", null, pupils, consent);

        Assert.Equal("pupils-unanswered", _world.Refused(Anna, new AddEntry("entry-one", "Tekst", Files: [Said(null, null)])));
        Assert.Equal("pupils-consent-needed", _world.Refused(Anna, new AddEntry("entry-one", "Tekst", Files: [Said(Pupils.Yes, null)])));
        _world.Do(Anna, new AddEntry("entry-one", "Tekst", Files: [Said(Pupils.Yes, true)]));

        Assert.Equal(new FileConsent(Anna, Start), _world.Entry("entry-one").Files!.Value[0].Consent);
    }

    [Fact]
    public void The_first_confirmation_stays_until_it_is_taken_back()
    {
        var entry = Place(Anna, _world.Upload(Anna));
        var file = _world.Entry(entry).Files!.Value[0].Id;
        _world.Do(Anna, new NameCoWriters(entry, [Oda]));

        _world.Do(Anna, new DescribeFile(entry, file, "Klas.jpg", "Een klas", Pupils.Yes, true));
        _world.Do(Oda, new DescribeFile(entry, file, "Klas 2.jpg", "Een klas", Pupils.Yes, true));
        Assert.Equal(("Klas 2.jpg", Anna), (_world.Entry(entry).Files!.Value[0].Name, _world.Entry(entry).Files!.Value[0].Consent!.By));

        _world.Do(Oda, new DescribeFile(entry, file, "Klas 2.jpg", "Een klas", Pupils.No));
        Assert.Null(_world.Entry(entry).Files!.Value[0].Consent);
    }

    [Fact]
    public void The_same_bytes_are_kept_once_and_go_with_the_last_file_that_is_them()
    {
        var (first, second) = (Place(Anna, _world.Upload(Anna)), Place(Bram, _world.Upload(Bram)));
        var bytes = _world.Entry(first).Files!.Value[0].Bytes;
        Assert.Equal((bytes, 2), (_world.Entry(second).Files!.Value[0].Bytes, Bytes(bytes).Uses));

        _world.Do(Anna, new WithdrawEntry(first));
        Assert.Equal(1, Bytes(bytes).Uses);
        _world.Tell(new ForgetBytes(bytes));
        Assert.Equal(1, Bytes(bytes).Uses);

        _world.Do(Fred, new RedactEntry(second, "Een gezicht"));
        Assert.Equal(0, Bytes(bytes).Uses);
        _world.Tell(new ForgetBytes(bytes));
        Assert.DoesNotContain($"bytes/{bytes}", _world.State.Documents);
    }

    [Fact]
    public void Bytes_that_come_again_while_the_old_are_being_removed_get_a_key_of_their_own()
    {
        var first = Place(Anna, _world.Upload(Anna));
        var old = _world.Entry(first).Files!.Value[0].Bytes;
        _world.Do(Anna, new RemoveFile(first, _world.Entry(first).Files!.Value[0].Id));

        var again = Place(Anna, _world.Upload(Anna));

        Assert.NotEqual(old, _world.Entry(again).Files!.Value[0].Bytes);
        _world.Tell(new ForgetBytes(old));
        Assert.Equal(1, Bytes(_world.Entry(again).Files!.Value[0].Bytes).Uses);
    }

    [Fact]
    public void Withdrawn_and_redacted_comments_lose_their_files()
    {
        var entry = _world.Add(Anna);
        foreach (var (comment, end) in new (string, LogCommand)[] { ("comment-1", new WithdrawComment("comment-1", entry)), ("comment-2", new RedactComment("comment-2", entry, "Een gezicht")) })
        {
            _world.Do(Bram, new AddComment(comment, entry, "Zo ook", Files: [Wish(_world.Upload(Bram, comment))]));
            var bytes = _world.Comment(comment).Files!.Value[0].Bytes;

            _world.Do(Bram, end);

            Assert.Null(_world.Comment(comment).Files);
            Assert.Equal(0, Bytes(bytes).Uses);
        }
    }

    [Fact]
    public void An_upload_that_nothing_takes_goes_after_seven_days()
    {
        var (whole, half) = (_world.Upload(Anna), "half-upload");
        _world.Do(Anna, new BeginUpload(half, 1_000));
        var bytes = _world.State.Get<UploadDocument>($"upload/{whole}").Bytes!;

        _world.Bench.Wait(Limits.UploadLife - TimeSpan.FromMinutes(1));
        Assert.Contains($"upload/{whole}", _world.State.Documents);
        _world.Bench.Wait(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(_world.State.Documents.Values, document => document is UploadDocument);
        Assert.Equal(0, Bytes(bytes).Uses);
    }

    [Fact]
    public void A_file_that_was_taken_stays()
    {
        var entry = Place(Anna, _world.Upload(Anna));

        _world.Bench.Wait(Limits.UploadLife * 2);

        Assert.Equal(1, Bytes(_world.Entry(entry).Files!.Value[0].Bytes).Uses);
    }

    [Fact]
    public void A_leerlab_has_room_for_so_much()
    {
        for (var filled = 0L; filled + Limits.FileBytes <= Limits.FileBytesPerLeerlab; filled += Limits.FileBytes)
            Place(Anna, _world.Upload(Anna, $"{filled}", Limits.FileBytes));

        Assert.Equal("files-full", _world.Refused(Anna, new BeginUpload("one-more", Limits.FileBytes)));

        var entry = _world.State.Documents.Values.OfType<EntryDocument>().First();
        _world.Do(Anna, new WithdrawEntry(Core.Ids.KeyOf(entry.Id)));
        _world.Tell(new ForgetBytes(entry.Files!.Value[0].Bytes));
        _world.Do(Anna, new BeginUpload("one-more", Limits.FileBytes));
    }

    [Theory]
    [InlineData(0, "file-empty")]
    [InlineData(Limits.FileBytes + 1, "file-too-large")]
    public void A_file_is_of_a_size_that_fits(long size, string key) => Assert.Equal(key, _world.Refused(Anna, new BeginUpload("upload-1", size)));

    [Fact]
    public void An_entry_holds_so_many_files()
    {
        FileWish[] wishes = [.. Enumerable.Range(0, Limits.FilesPerEntry + 1).Select(_ => Wish(_world.Upload(Anna)))];
        Assert.Equal("files-too-many", _world.Refused(Anna, new AddEntry("entry-one", "Tekst", Files: [.. wishes])));

        _world.Do(Anna, new AddEntry("entry-one", "Tekst", Files: [.. wishes[..^1]]));
        Assert.Equal("files-too-many", _world.Refused(Anna, new AttachFile("entry-one", wishes[^1])));
    }

    [Fact]
    public void A_person_has_so_many_uploads_open()
    {
        for (var open = 0; open < Limits.UploadsPerPerson; open++)
            _world.Upload(Anna);

        Assert.Equal("uploads-too-many", _world.Refused(Anna, new BeginUpload("one-more", 1)));
        _world.Do(Bram, new BeginUpload("one-more", 1));
    }

    [Fact]
    public void Announcing_or_attaching_the_same_once_more_changes_nothing()
    {
        _world.Do(Anna, new BeginUpload("upload-1", 1_000));
        Assert.Null(_world.Do(Anna, new BeginUpload("upload-1", 1_000)).Frame);
        Assert.Equal("exists", _world.Refused(Bram, new BeginUpload("upload-1", 1_000)));

        var (entry, upload) = (_world.Add(Anna), _world.Upload(Anna));
        _world.Do(Anna, new AttachFile(entry, Wish(upload)));
        Assert.Null(_world.Do(Anna, new AttachFile(entry, Wish(upload))).Frame);
    }

    [Fact]
    public void A_moderator_takes_a_file_away_also_in_a_closed_log()
    {
        var entry = Place(Anna, _world.Upload(Anna));
        var file = _world.Entry(entry).Files!.Value[0].Id;
        _world.Close();

        Assert.Equal("not-your-entry", _world.Refused(Bram, new RemoveFile(entry, file)));
        _world.Do(Fred, new RemoveFile(entry, file));

        Assert.Null(_world.Entry(entry).Files);
        Assert.Equal("file-not-found", _world.Refused(Fred, new RemoveFile(entry, file)));
    }

    [Fact]
    public void What_the_house_keeps_for_uploads_is_seen_by_nobody()
    {
        var upload = _world.Upload(Anna);
        var bytes = _world.State.Get<UploadDocument>($"upload/{upload}").Bytes;

        Assert.DoesNotContain(Everyone, actor => _world.Sees(actor.Id, $"upload/{upload}") || _world.Sees(actor.Id, $"bytes/{bytes}"));
    }

    private string Place(string person, string upload)
    {
        var entry = _world.NewKey("entry");
        _world.Do(person, new AddEntry(entry, "Met een foto", Files: [Wish(upload)]));
        return entry;
    }

    private BytesDocument Bytes(string key) => _world.State.Get<BytesDocument>($"bytes/{key}");
}
