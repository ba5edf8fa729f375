using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Privacy;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>What looks like pupil data is mended, or stays with a reason; nothing that was written is lost.</summary>
public sealed class PupilCheckTests
{
    private const string Number = "Het bsn is 123456782.";
    private const string Name = "Sem haalde een vier.";
    private readonly LogWorld _world = new();

    [Fact]
    public void An_entry_with_a_reason_is_taken_and_flagged()
    {
        Add(Number, new PupilCheck(" Verzonnen nummer "));

        Assert.Equal(new PupilFlag([PupilDataKind.CitizenNumber], "Verzonnen nummer"), _world.Entry("entry-one").Flag);
    }

    [Fact]
    public void What_a_checking_browser_ought_to_have_found_is_refused_without_a_reason()
    {
        Assert.Equal("pupil-data-found", _world.Refused(Anna, new AddEntry("entry-one", Number, Check: new PupilCheck())));
        Assert.Equal("pupil-data-found", _world.Refused(Anna, new AddEntry("entry-one", "Zie bijlage", Practice: new(Seen: Number), Check: new PupilCheck())));
    }

    [Fact]
    public void Whose_name_it_is_the_browser_knows_better()
    {
        Add(Name, new PupilCheck());

        Assert.Null(_world.Entry("entry-one").Flag);
    }

    [Fact]
    public void What_an_earlier_browser_sends_is_taken_and_flagged()
    {
        Add($"{Name} {Number}", null);

        Assert.Equal(new PupilFlag([PupilDataKind.CitizenNumber, PupilDataKind.Name]), _world.Entry("entry-one").Flag);
    }

    [Fact]
    public void A_mended_text_has_no_flag_any_more()
    {
        Add(Number, new PupilCheck("Verzonnen"));
        _world.Do(Anna, new EditEntry("entry-one", 1, "Een leerling vroeg het.", Check: new PupilCheck()));

        Assert.Null(_world.Entry("entry-one").Flag);
    }

    [Fact]
    public void A_redacted_entry_keeps_no_reason()
    {
        Add(Name, new PupilCheck("De ouders van Sem vinden het goed"));
        _world.Do(Fred, new RedactEntry("entry-one", "Naam van een leerling"));

        Assert.Null(_world.Entry("entry-one").Flag);
    }

    [Fact]
    public void A_comment_is_looked_through_as_an_entry_is()
    {
        Add("Wie herkent dit?", new PupilCheck());
        Assert.Equal("pupil-data-found", _world.Refused(Bram, new AddComment("comment-one", "entry-one", Number, Check: new PupilCheck())));
        _world.Do(Bram, new AddComment("comment-one", "entry-one", Number, Check: new PupilCheck("Verzonnen")));
        Assert.Equal("Verzonnen", _world.Comment("comment-one").Flag?.Kept);

        _world.Do(Bram, new EditComment("comment-one", "entry-one", 1, "Weg ermee", Check: new PupilCheck()));
        Assert.Null(_world.Comment("comment-one").Flag);
    }

    [Fact]
    public void What_a_file_is_called_is_looked_through_too()
    {
        Add("Zie de bijlage", new PupilCheck());
        var upload = _world.Upload(Anna);
        var named = new FileWish(upload, "leerlingnummer 204518.txt", Pupils: Pupils.No);

        Assert.Equal("pupil-data-found", _world.Refused(Anna, new AttachFile("entry-one", named, Check: new PupilCheck())));
        _world.Do(Anna, new AttachFile("entry-one", named, Check: new PupilCheck("Oefenlijst")));
        Assert.Equal(new PupilFlag([PupilDataKind.PupilNumber], "Oefenlijst"), _world.Entry("entry-one").Flag);
    }

    private void Add(string text, PupilCheck? check) => _world.Do(Anna, new AddEntry("entry-one", text, Check: check));
}
