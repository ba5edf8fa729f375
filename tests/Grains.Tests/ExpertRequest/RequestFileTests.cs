using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Privacy;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertRequest.RequestBench;

namespace Leerlabs.Grains.Tests.ExpertRequest;

public sealed class RequestFileTests
{
    private readonly RuleBench _bench = Taken();

    private static FileWish Wish(string upload = "upload-1", string name = "Overeenkomst.pdf") => new(upload, name);

    [Fact]
    public void Question_takes_the_file_that_its_asker_brought()
    {
        _bench.Done(Sanne, new AttachFile(Wish(_bench.Upload(Sanne))));

        var file = Assert.Single(Question.Files!.Value);
        Assert.Equal(("upload-1", "Overeenkomst.pdf", "application/pdf", 900L), (file.Id, file.Name, file.MediaType, file.Size));
        Assert.DoesNotContain("upload/upload-1", _bench.State.Documents);
        Assert.Equal(1, Bytes(file).Uses);
    }

    [Fact]
    public void Expert_brings_a_file_with_a_message_or_an_answer_and_not_to_the_question()
    {
        _bench.Done(Ed, new Say("message1", "Zie de modelovereenkomst.", Files: [Wish(_bench.Upload(Ed))]));
        _bench.Done(Ed, new AnswerRequest("answer-1", "Ja.", Files: [Wish(_bench.Upload(Ed, "upload-2"))]));
        _bench.Upload(Ed, "upload-3");

        Assert.Equal(("upload-1", "upload-2"), (Message("message1").Files!.Value[0].Id, Message("answer-1").Files!.Value[0].Id));
        Assert.Equal("forbidden", _bench.Refusal(Ed, new AttachFile(Wish("upload-3"))));
    }

    [Fact]
    public void Nobody_takes_what_another_brought()
    {
        _bench.Upload(Sanne);

        Assert.Equal("upload-not-there", _bench.Refusal(Ed, new Say("message1", "Zie hier.", Files: [Wish()])));
        Assert.Equal("forbidden", _bench.Refusal(Bram, new BeginUpload("upload-2", 1_000)));
    }

    [Fact]
    public void Picture_says_whether_pupils_can_be_recognised()
    {
        _bench.Upload(Sanne, type: "image/jpeg");

        Assert.Equal("pupils-unanswered", _bench.Refusal(Sanne, new AttachFile(Wish())));
        _bench.Done(Sanne, new AttachFile(Wish() with { Pupils = Pupils.Yes, Consent = true }));

        Assert.Equal(new FileConsent(Sanne.Id, Begin), Question.Files!.Value[0].Consent);
    }

    [Fact]
    public void Pupil_data_in_what_a_file_is_called_is_refused_until_there_is_a_reason_and_flagged_then()
    {
        _bench.Upload(Sanne);
        var wish = Wish(name: "leerlingnummer 204518.pdf");

        Assert.Equal("pupil-data-found", _bench.Refusal(Sanne, new AttachFile(wish, Check: new())));
        Assert.Equal("pupil-data-found", _bench.Refusal(Sanne, new Say("message1", "Zie hier.", Check: new(), Files: [wish])));
        _bench.Done(Sanne, new AttachFile(wish, Check: new("Verzonnen.")));

        var check = _bench.State.Get<CheckDocument>("check");
        Assert.Equal((PupilDataKind.PupilNumber, "Verzonnen."), (Assert.Single(check.Finds), check.Kept));
    }

    [Fact]
    public void Files_go_with_the_message_that_is_withdrawn()
    {
        _bench.Done(Sanne, new Say("message1", "Zie hier.", Files: [Wish(_bench.Upload(Sanne))]));
        var file = Message("message1").Files!.Value[0];

        _bench.Done(Sanne, new WithdrawMessage("message1"));

        Assert.Null(Message("message1").Files);
        Assert.Equal(0, Bytes(file).Uses);
    }

    [Fact]
    public void Who_brought_a_file_takes_it_away_and_so_does_who_keeps_the_pool()
    {
        _bench.Done(Sanne, new AttachFile(Wish(_bench.Upload(Sanne))));
        _bench.Done(Sanne, new Say("message1", "Zie hier.", Files: [Wish(_bench.Upload(Sanne, "upload-2"))]));

        Assert.Equal("forbidden", _bench.Refusal(Els, new RemoveFile("upload-1")));
        _bench.Done(Sanne, new RemoveFile("upload-1"));
        _bench.Done(Co, new RemoveFile("upload-2", "message1"));

        Assert.Null(Question.Files);
        Assert.Null(Message("message1").Files);
    }

    [Fact]
    public void Upload_that_nobody_takes_goes_by_itself()
    {
        _bench.Upload(Sanne);

        _bench.Wait(TimeSpan.FromDays(8));

        Assert.DoesNotContain("upload/upload-1", _bench.State.Documents);
    }

    private QuestionDocument Question => _bench.State.Get<QuestionDocument>("question");

    private MessageDocument Message(string key) => _bench.State.Get<MessageDocument>($"message/{key}");

    private BytesDocument Bytes(AttachedFile file) => _bench.State.Get<BytesDocument>($"bytes/{file.Bytes}");
}
