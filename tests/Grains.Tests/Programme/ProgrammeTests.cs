using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.School;
using static Leerlabs.Grains.Tests.Programme.ProgrammeBench;

namespace Leerlabs.Grains.Tests.Programme;

public sealed class ProgrammeTests
{
    [Fact]
    public void Programme_starts_once()
    {
        Assert.Null(Started().Send(Actor.System, new StartProgramme("Anders", true)).Frame);
        Assert.Equal("not-found", New().Send(Actor.System, new AddManager(TheManager.Id)).Refusal?.Key);
    }

    [Fact]
    public void Manager_hears_of_it_and_is_added_once()
    {
        var bench = Started();

        var messages = bench.Send(Actor.System, new AddManager(TheManager.Id)).Messages;
        var (message, library) = (messages[0], messages[1]);

        Assert.Equal((GrainId.Parse(TheManager.Id), new SetManager(true)), (message.To, message.Fact));
        Assert.Equal(LibraryRules.Main, library.To);
        Assert.Equal([TheManager.Id], Assert.IsType<NameStaff>(library.Fact).People.AsEnumerable());
        Assert.Null(bench.Send(Actor.System, new AddManager(TheManager.Id)).Frame);
        Assert.Equal("id-wrong", bench.Send(Actor.System, new AddManager("manager")).Refusal?.Key);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Started_leerlab_gets_a_log_its_manager_and_the_mark_of_the_store(bool example)
    {
        var message = Assert.Single(Managed(example).Send(TheManager, new StartLeerlab("dagstart", " De dagstart telt ", "Hoe?")).Messages);

        Assert.Equal(new GrainId("leerlab", "dagstart"), message.To);
        Assert.Equal(new Leerlabs.Grains.Leerlab.Create("De dagstart telt", "Hoe?", "log/dagstart", TheManager.Id, example), message.Fact);
    }

    [Fact]
    public void House_cannot_start_a_leerlab_because_someone_must_organise_it() =>
        Assert.Equal("forbidden", Managed().Send(Actor.System, new StartLeerlab("dagstart", "Naam", "Hoe?")).Refusal?.Key);

    [Theory]
    [InlineData("short", "Naam", "Hoe?", "id-wrong")]
    [InlineData("leerlab/dagstart", "Naam", "Hoe?", "id-wrong")]
    [InlineData("dagstart", "", "Hoe?", "text-empty")]
    [InlineData("dagstart", "Naam", "", "text-empty")]
    [InlineData("oefendata", "Naam", "Hoe?", "leerlab-exists")]
    public void Leerlab_has_a_new_key_a_name_and_a_question(string key, string name, string question, string refused)
    {
        var bench = Managed();
        bench.Send(TheManager, new StartLeerlab("oefendata", "Verder met oefendata", "Hoe?"));

        Assert.Equal(refused, bench.Send(TheManager, new StartLeerlab(key, name, question)).Refusal?.Key);
    }

    [Fact]
    public void New_name_of_a_leerlab_is_kept()
    {
        var bench = Managed();
        bench.Send(TheManager, new StartLeerlab("dagstart", "De dagstart telt", "Hoe?"));

        bench.Send(Actor.Grain(new GrainId("leerlab", "dagstart")), new NameLeerlab("leerlab/dagstart", "Dagstart"));

        Assert.Equal("Dagstart", bench.State.Get<ProgrammeLeerlab>("leerlab/dagstart").Name);
        Assert.Null(bench.Send(Actor.System, new NameLeerlab("leerlab/dagstart", "Dagstart")).Frame);
        Assert.Null(bench.Send(Actor.System, new NameLeerlab("leerlab/elders", "Dagstart")).Frame);
    }

    [Fact]
    public void School_that_the_register_does_not_know_goes_to_its_grain()
    {
        var submitted = Managed().Send(TheManager, new SubmitSchool(SchoolSamples.Kwelderland));

        var message = Assert.Single(submitted.Messages);
        Assert.Equal((new GrainId("school", "99aa00"), new RegisterSchool(SchoolSamples.Kwelderland with { ByHand = true, Example = false })), (message.To, message.Fact));
        Assert.Equal("brin", Managed().Send(TheManager, new SubmitSchool(SchoolSamples.Kwelderland with { Brin = "x" })).Refusal?.Key);
    }

    [Fact]
    public void Only_managers_manage()
    {
        ProgrammeCommand[] commands =
        [
            new StartLeerlab("dagstart", "Naam", "Hoe?"),
            new SubmitSchool(SchoolSamples.Kwelderland),
            new Invite("invitation1", Role.ProgrammeManager, Hash),
            new WithdrawInvitation("invitation1"),
        ];

        Assert.All(commands, command => Assert.Equal("forbidden", Managed().Send(Someone, command with { }).Refusal?.Key));
        Assert.All(commands, command => Assert.NotEqual("forbidden", Managed().Send(TheManager, command with { }).Refusal?.Key));
    }

    [Fact]
    public void No_person_can_tell_the_programme_a_fact()
    {
        ProgrammeCommand[] facts =
        [
            new StartProgramme("Anders", false),
            new AddManager(TheManager.Id),
            new NameLeerlab("leerlab/dagstart", "Naam"),
            new AcceptInvitation("invitation1", Hash, TheManager.Id),
        ];

        Assert.All(facts, fact => Assert.Equal("forbidden", Managed().Send(TheManager, fact with { }).Refusal?.Key));
    }
}
