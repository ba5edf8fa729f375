using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace Leerlabs.Web.Tests.Kit;

/// <summary>Makes what a test needs: a programme, leerlabs, schools, people in roles, and visitors who are signed in as them.</summary>
public sealed class Town(TestHouse house)
{
    public static readonly GrainId Programme = new("programme", "main");

    public static string New() => $"{Guid.CreateVersion7()}";

    public Task StartProgramme(bool example) => Tell(Programme, new StartProgramme("Leerlabs", example));

    public async Task<string> Person(string name, Language language = Language.Dutch)
    {
        var person = new GrainId("person", New());
        await Tell(person, new Register(name, "Voorbeeld", language, Example: false));
        return $"{person}";
    }

    public async Task<string> Manager(string name)
    {
        var person = await Person(name);
        await Tell(Programme, new AddManager(person));
        return person;
    }

    /// <summary>A leerlab with its log, ready to be written in.</summary>
    public async Task<Lab> Leerlab(string manager, params string[] schools)
    {
        var key = New();
        var lab = new Lab($"leerlab/{key}", $"log/{key}", manager);
        await As(manager, Programme, new StartLeerlab(key, "De dagstart telt", "Hoe?"));
        await Until(lab.Leerlab, documents => documents.ContainsKey("leerlab"));
        foreach (var school in schools)
            await Tell(lab.Leerlab, new AddSchool(school, $"School {school}", "Goes", "12345"));
        await Until(lab.Log, documents => documents.ContainsKey("log") && documents["log"].GetProperty("schools").GetArrayLength() == schools.Length);
        return lab;
    }

    public async Task<string> Member(Lab lab, string name, Role role, string? school = null, string? entry = null)
    {
        var person = await Person(name);
        await Join(lab, person, role, school, entry);
        return person;
    }

    /// <summary>A role for a person, known to the log when this answers.</summary>
    public async Task<string> Join(Lab lab, string person, Role role, string? school = null, string? entry = null)
    {
        var member = New();
        await Tell(lab.Leerlab, role == Role.Coach ? await Coach(lab, member, person) : new AddMember(member, person, role, school, Entry: entry));
        await Until(lab.Log, person, isIn: true);
        return member;
    }

    /// <summary>A coach whom the schools agreed on elsewhere.</summary>
    private async Task<RecordCoach> Coach(Lab lab, string member, string person)
    {
        var documents = await house.Host.Read(GrainId.Parse(lab.Leerlab), CancellationToken.None);
        var today = DutchDay.Of(house.Of<TimeProvider>().GetUtcNow());
        var agreed = documents.OfType("school").Select(school => new AgreedBefore(school.Text("school")!, today));
        return new RecordCoach(member, person, new Effort(Hours: 4), "Elke maand.", today, [.. agreed], "Op de startbijeenkomst.");
    }

    public Task<Receipt> Tell(string grain, Command command) => Tell(GrainId.Parse(grain), command);

    public async Task<Receipt> Tell(GrainId grain, Command command)
    {
        var receipt = await house.Host.Tell(grain, command with { CommandId = New() }, CancellationToken.None);
        return receipt.Succeeded ? receipt.Value : throw new InvalidOperationException($"{receipt.Refusal}");
    }

    public async Task<Receipt> As(string person, GrainId grain, Command command)
    {
        var json = house.Host.RulesOf(grain.Kind)!.WriteCommand(command with { CommandId = New() });
        var receipt = await house.Host.Send(grain, Actor.Person(person), json, CancellationToken.None);
        return receipt.Succeeded ? receipt.Value : throw new InvalidOperationException($"{receipt.Refusal}");
    }

    /// <summary>An invitation as an organiser's browser makes it.</summary>
    public async Task<Link> Invite(Lab lab, Role role, string? school = null)
    {
        var link = new Link(lab.Leerlab, New(), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link.Token)));
        await As(lab.Manager, GrainId.Parse(lab.Leerlab), new Grains.Leerlab.Invite(link.Invitation, role, hash, school));
        return link;
    }

    public async Task<string[]> Members(Lab lab, Role role) =>
        [.. (await house.Host.Read(GrainId.Parse(lab.Leerlab), CancellationToken.None)).OfType("member")
            .Where(member => JsonSerializer.Deserialize<Role>(member.GetProperty("role")) == role).Select(member => member.Text("person")!)];

    public Visitor Stranger() => house.Visitor();

    /// <summary>Waits until someone has nothing to look for in a grain any more.</summary>
    public Task UntilOut(string grain, string person) => Until(grain, person, isIn: false);

    /// <summary>A visitor with a session of this person.</summary>
    public async Task<Visitor> SignIn(string person)
    {
        var context = new DefaultHttpContext { RequestServices = house.Services };
        Assert.Null(await house.Of<SignIns>().Begin(context, person));
        var visitor = house.Visitor();
        var cookie = $"{context.Response.Headers.SetCookie}".Split(';')[0].Split('=', 2);
        visitor.Cookies.Add(house.Address, new System.Net.Cookie(cookie[0], cookie[1]));
        return visitor;
    }

    /// <summary>Waits until a grain is as it must be; it hears the grain, so no frame is missed.</summary>
    public Task Until(string grain, Func<IReadOnlyDictionary<string, JsonElement>, bool> isSo) =>
        Until(grain, async () => isSo(await house.Host.Read(GrainId.Parse(grain), CancellationToken.None)));

    /// <inheritdoc cref="Until(string, Func{IReadOnlyDictionary{string, JsonElement}, bool})"/>
    public async Task Until(string grain, Func<Task<bool>> isSo)
    {
        var heard = new Heard();
        await using var observation = await house.Host.Observe(GrainId.Parse(grain), heard, CancellationToken.None);
        while (!await isSo())
            await heard.Something();
    }

    private Task Until(string log, string person, bool isIn) => Until(
        log, async () => (await house.Host.AudienceOf(GrainId.Parse(log), Actor.Person(person), CancellationToken.None)).IsNobody != isIn);

    private sealed class Heard : IGrainObserver
    {
        private readonly SemaphoreSlim _something = new(0);

        public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames) => _something.Release();

        public void OnBroken(GrainId grain) => _something.Release();

        public async Task Something() => Assert.True(await _something.WaitAsync(TimeSpan.FromSeconds(20)), "Nothing happened.");
    }
}

/// <param name="Manager">The programme manager who started it.</param>
public sealed record Lab(string Leerlab, string Log, string Manager)
{
    public string Key => Ids.KeyOf(Leerlab);
}
