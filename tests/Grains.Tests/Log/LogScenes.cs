using System.Collections.Immutable;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>For every event of the log a scene in which it surely happens, whatever went before.</summary>
internal static class LogScenes
{
    /// <summary>Of an event, what makes the scene ready and the last step, in which it happens.</summary>
    public static ImmutableDictionary<Type, Func<LogWorld, Func<Outcome>>> All { get; } = new Dictionary<Type, Func<LogWorld, Func<Outcome>>>
    {
        [typeof(LogDescribed)] = world => () => world.Tell(new DescribeLog("Andere naam", "Andere vraag", true, [])),
        [typeof(SchoolSet)] = world => () => world.Tell(new SetSchool("school/99cc00", "Peelrand", 3, false)),
        [typeof(AccessSet)] = world => () => world.Tell(new SetAccess(Bram, 100_000, [new AccessRole(Role.Delegate, East)])),
        [typeof(AccessEnded)] = Ending,
        [typeof(EntryAdded)] = world => () => world.Do(Anna, new AddEntry(world.NewKey("scene"), "Tekst", Visibility: Visibility.School)),
        [typeof(EntryEdited)] = On(entry => new EditEntry(entry, 2, "Weer anders"), Visibility.School),
        [typeof(EditConflicted)] = Conflicting,
        [typeof(KindChanged)] = On(entry => new ChangeKind(entry, EntryKind.Question)),
        [typeof(VisibilityChanged)] = On(entry => new ChangeVisibility(entry, Visibility.Leerlab), Visibility.School),
        [typeof(EntryTagged)] = On(entry => new TagEntry(entry, ["dagstart"])),
        [typeof(CoWritersNamed)] = On(entry => new NameCoWriters(entry, [Oda])),
        [typeof(EntryPinned)] = On(entry => new PinEntry(entry, true), by: Fred),
        [typeof(EntryWithdrawn)] = On(entry => new WithdrawEntry(entry)),
        [typeof(EntryRedacted)] = On(entry => new RedactEntry(entry, "Namen"), by: Gina),
        [typeof(CommentAdded)] = world => On(entry => new AddComment(world.NewKey("scene"), entry, "Nog iets"), by: Els)(world),
        [typeof(CommentEdited)] = OnComment((comment, entry) => new EditComment(comment, entry, 2, "Weer anders")),
        [typeof(CommentWithdrawn)] = OnComment((comment, entry) => new WithdrawComment(comment, entry)),
        [typeof(CommentRedacted)] = OnComment((comment, entry) => new RedactComment(comment, entry, "Namen")),
        [typeof(Reacted)] = On(entry => new React(entry, Reaction.Useful, true), by: Bram),
        [typeof(Reported)] = world => On(entry => new ReportEntry(world.NewKey("scene"), entry, "Een naam"), by: Bram)(world),
        [typeof(ReportResolved)] = Resolving,
        [typeof(UploadBegun)] = world => () => world.Do(Anna, new BeginUpload(world.NewKey("scene-upload"), 1)),
        [typeof(UploadFinished)] = Finishing,
        [typeof(UploadDropped)] = world => world.Upload(Anna, "drop") is var upload ? () => world.Tell(new DropUpload(upload)) : null!,
        [typeof(BytesForgotten)] = Forgetting,
        [typeof(FileAttached)] = OnFile((entry, file, world) => new AttachFile(entry, LogWorld.Wish(world.Upload(Anna, "more"))), Visibility.School),
        [typeof(FileDescribed)] = OnFile((entry, file, _) => new DescribeFile(entry, file, "Anders.jpg", "Een bord", Pupils.No)),
        [typeof(FileRemoved)] = OnFile((entry, file, _) => new RemoveFile(entry, file)),
    }.ToImmutableDictionary();

    /// <summary>Whatever the random acts did: the log is open and the cast is what it was.</summary>
    public static void Settle(LogWorld world)
    {
        world.Close(false);
        foreach (var (person, roles) in People)
            world.Tell(new SetAccess(person, 10_000 + world.State.Seq, roles));
    }

    private static Func<LogWorld, Func<Outcome>> On(Func<string, LogCommand> last, Visibility visibility = Visibility.Leerlab, string by = Anna) => world =>
    {
        var entry = world.Add(Anna, $"Tekst [@Bram]({Bram})", visibility, key: world.NewKey("scene"));
        world.Do(Anna, new EditEntry(entry, 1, "Anders"));
        world.AddComment(Anna, entry);
        return () => world.Do(by, last(entry));
    };

    private static Func<LogWorld, Func<Outcome>> OnComment(Func<string, string, LogCommand> last) => world =>
    {
        var entry = world.Add(Anna, "Tekst", key: world.NewKey("scene"));
        var comment = world.AddComment(Bram, entry);
        world.Do(Bram, new EditComment(comment, entry, 1, "Anders"));
        return () => world.Do(Bram, last(comment, entry));
    };

    private static Func<Outcome> Conflicting(LogWorld world)
    {
        var entry = world.Add(Anna, "Tekst", Visibility.School, key: world.NewKey("scene"));
        world.Do(Anna, new EditEntry(entry, 1, "Op de telefoon"));
        return () => world.Do(Anna, new EditEntry(entry, 1, "Op de laptop"));
    }

    private static Func<Outcome> Resolving(LogWorld world)
    {
        var entry = world.Add(Anna, "Tekst", key: world.NewKey("scene"));
        var report = world.NewKey("scene");
        world.Do(Bram, new ReportEntry(report, entry, "Een naam"));
        return () => world.Do(Fred, new ResolveReport(report));
    }

    private static Func<LogWorld, Func<Outcome>> OnFile(Func<string, string, LogWorld, LogCommand> last, Visibility visibility = Visibility.Leerlab) => world =>
    {
        var (entry, file) = (world.NewKey("scene"), world.Upload(Anna, "first"));
        world.Do(Anna, new AddEntry(entry, "Tekst", Visibility: visibility, Files: [LogWorld.Wish(file)]));
        var command = last(entry, file, world);
        return () => world.Do(Anna, command);
    };

    private static Func<Outcome> Finishing(LogWorld world)
    {
        var upload = world.NewKey("scene-upload");
        world.Do(Anna, new BeginUpload(upload, 1));
        return () => world.Tell(new FinishUpload(upload, LogWorld.HashOf(upload), 1, "application/pdf"));
    }

    private static Func<Outcome> Forgetting(LogWorld world)
    {
        var upload = world.Upload(Anna, world.NewKey("forgotten"));
        var bytes = world.State.Get<UploadDocument>($"upload/{upload}").Bytes!;
        world.Tell(new DropUpload(upload));
        return () => world.Tell(new ForgetBytes(bytes));
    }

    private static Func<Outcome> Ending(LogWorld world)
    {
        var end = world.Bench.Now.AddMinutes(1);
        world.Tell(new SetAccess(Bram, 100_000, [new AccessRole(Role.Delegate, East, end), new AccessRole(Role.Researcher)]));
        return () =>
        {
            world.Bench.Wait(TimeSpan.FromMinutes(1));
            return world.Tell(new EndAccess(Bram));
        };
    }
}
