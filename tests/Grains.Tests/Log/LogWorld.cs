using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>A log of two schools with someone in every role.</summary>
internal sealed class LogWorld
{
    public const string East = "school/99aa00";
    public const string West = "school/99bb00";
    public const string Question = "question1";

    public const string Anna = "person/anna";
    public const string Oda = "person/oda";
    public const string Bram = "person/bram";
    public const string Lot = "person/lot";
    public const string Carla = "person/carla";
    public const string Dirk = "person/dirk";
    public const string Els = "person/els";
    public const string Fred = "person/fred";
    public const string Gina = "person/gina";
    public const string Hans = "person/hans";
    public const string Ine = "person/ine";
    public const string Joop = "person/joop";
    public const string Kees = "person/kees";
    public const string Mo = "person/mo";
    public const string Nel = "person/nel";

    public static readonly Actor Leerlab = Actor.Grain(new GrainId("leerlab", "lab"));

    public static readonly DateTimeOffset Start = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);

    /// <summary>Everyone who was let in, with what they are. Mo was let out again; Nel is no one here.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<AccessRole>> People = new Dictionary<string, ImmutableArray<AccessRole>>
    {
        [Anna] = [new(Role.Delegate, East)],
        [Oda] = [new(Role.Delegate, East)],
        [Bram] = [new(Role.Delegate, West)],
        [Lot] = [new(Role.Delegate, East), new(Role.Delegate, West)],
        [Carla] = [new(Role.SchoolLeader, East)],
        [Dirk] = [new(Role.BoardExecutive)],
        [Els] = [new(Role.Coach)],
        [Fred] = [new(Role.Chair)],
        [Gina] = [new(Role.LeerlabTeam)],
        [Hans] = [new(Role.ProjectLead)],
        [Ine] = [new(Role.Researcher)],
        [Joop] = [new(Role.ProgrammeManager)],
        [Kees] = [new(Role.Expert, Entry: Question)],
        [Mo] = [new(Role.Delegate, East)],
    }.ToImmutableDictionary();

    private long _stamp;
    private int _keys;

    public LogWorld()
    {
        Tell(new OpenLog("leerlab/lab", "De dagstart telt", "Hoe geven we zicht op leerdoelen?", true));
        Tell(new SetSchool(East, "Trekvaartlyceum", 1, false, "board/41"));
        Tell(new SetSchool(West, "Waterlinde", 2, false));
        foreach (var (person, roles) in People)
            Let(person, roles);
        Let(Mo);
    }

    public RuleBench Bench { get; } = new(new LogRules(), new GrainId("log", "lab"), Start);

    public BenchState State => Bench.State;

    public LogDocument Log => State.Get<LogDocument>(LogDocument.TheId);

    public static IEnumerable<Actor> Everyone => People.Keys.Append(Nel).Select(Actor.Person);

    public EntryDocument Entry(string key) => State.Get<EntryDocument>($"entry/{key}");

    public CommentDocument Comment(string key) => State.Get<CommentDocument>($"comment/{key}");

    public ThreadDocument Thread(string entry) => State.Get<ThreadDocument>($"thread/{entry}");

    public string NewKey(string what = "key") => $"{what}-{++_keys:00000}";

    /// <summary>A fact from the leerlab.</summary>
    public Outcome Tell(LogFact fact) => Bench.Send(Leerlab, fact);

    public Outcome Let(string person, params ImmutableArray<AccessRole> roles) => Tell(new SetAccess(person, ++_stamp, roles));

    public void Close(bool closed = true) => Tell(new DescribeLog(Log.Name, Log.Question, closed, Log.SubQuestions));

    public Outcome Ask(string person, LogCommand command) => Bench.Send(Actor.Person(person), command);

    /// <summary>What is asked must be accepted.</summary>
    public Outcome Do(string person, LogCommand command)
    {
        var outcome = Ask(person, command);
        Assert.Null(outcome.Refusal);
        return outcome;
    }

    /// <summary>The key of the refusal of what is asked.</summary>
    public string Refused(string person, LogCommand command)
    {
        var before = State;
        var refusal = Ask(person, command).Refusal;
        Assert.NotNull(refusal);
        Assert.Same(before, State);
        return refusal.Key;
    }

    public string Add(string person, string text = "Eén vraag op het bord.", Visibility visibility = Visibility.Leerlab, EntryKind kind = EntryKind.Note, string? key = null)
    {
        var entry = key ?? NewKey("entry");
        Do(person, new AddEntry(entry, text, kind, visibility));
        return entry;
    }

    public string AddComment(string person, string entry, string text = "Herkenbaar!")
    {
        var comment = NewKey("comment");
        Do(person, new AddComment(comment, entry, text));
        return comment;
    }

    /// <summary>An upload that is whole; the same content gives the same bytes.</summary>
    public string Upload(string person, string content = "Een bord", long size = 1_000, string mediaType = "image/jpeg")
    {
        var upload = NewKey("upload");
        Do(person, new BeginUpload(upload, size));
        Tell(new FinishUpload(upload, HashOf(content), size, mediaType, 40, 30));
        return upload;
    }

    public static FileWish Wish(string upload, string name = "Bord.jpg") => new(upload, name, "Een bord", Pupils.No);

    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public bool Sees(string person, string documentId) =>
        Bench.Visible(State, Bench.AudienceOf(Actor.Person(person))).Any(document => document.Id == documentId);
}
