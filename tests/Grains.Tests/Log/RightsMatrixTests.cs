using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Log.LogWorld;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>
/// Every command of a person against every role and relation. A column is a person: the writer's colleague (oda), another school (bram), one of both
/// schools (lot), and one of each other role; <c>anna</c> wrote the entries. A row without a command of the log, or a command without a row, fails.
/// </summary>
public sealed class RightsMatrixTests
{
    // y: accepted, n: forbidden, .: not there for them, s: has no school to write for
    private const string Table = """
        command on what                      anna oda bram carla dirk els fred gina hans ine joop kees mo nel
        add-entry leerlab                     y    y   y    n     n    y   y    y    y    n   n    n    n  n
        add-entry school                      y    y   y    n     n    s   s    s    s    n   n    n    n  n
        edit-entry leerlab                    y    n   n    n     n    n   n    n    n    n   n    .    n  n
        edit-entry school                     y    n   .    n     .    .   .    .    .    .   .    .    n  n
        edit-entry question                   y    n   n    n     n    n   n    n    n    n   n    n    n  n
        change-kind leerlab                   y    n   n    n     n    n   n    n    n    n   n    .    n  n
        change-kind school                    y    n   .    n     .    .   .    .    .    .   .    .    n  n
        change-visibility leerlab             y    n   n    n     n    n   n    n    n    n   n    .    n  n
        change-visibility school              y    n   .    n     .    .   .    .    .    .   .    .    n  n
        tag-entry leerlab                     y    n   n    n     n    n   y    y    n    n   n    .    n  n
        tag-entry school                      y    n   .    n     .    .   .    .    .    .   .    .    n  n
        name-co-writers leerlab               y    n   n    n     n    n   n    n    n    n   n    .    n  n
        name-co-writers school                y    n   .    n     .    .   .    .    .    .   .    .    n  n
        pin-entry leerlab                     n    n   n    n     n    n   y    y    n    n   n    .    n  n
        pin-entry school                      n    n   .    n     .    .   .    .    .    .   .    .    n  n
        pin-entry question                    n    n   n    n     n    n   y    y    n    n   n    n    n  n
        withdraw-entry leerlab                y    n   n    n     n    n   n    n    n    n   n    .    n  n
        withdraw-entry school                 y    n   .    n     .    .   .    .    .    .   .    .    n  n
        redact-entry leerlab                  y    n   n    n     n    n   y    y    n    n   n    .    n  n
        redact-entry school                   y    n   .    n     .    .   .    .    .    .   .    .    n  n
        redact-entry question                 y    n   n    n     n    n   y    y    n    n   n    n    n  n
        add-comment leerlab                   y    y   y    y     n    y   y    y    y    y   n    .    n  n
        add-comment school                    y    y   .    y     .    .   .    .    .    .   .    .    n  n
        add-comment question                  y    y   y    y     n    y   y    y    y    y   n    y    n  n
        edit-comment leerlab                  y    n   n    n     n    n   n    n    n    n   n    .    n  n
        edit-comment school                   y    n   .    n     .    .   .    .    .    .   .    .    n  n
        withdraw-comment leerlab              y    n   n    n     n    n   n    n    n    n   n    .    n  n
        withdraw-comment school               y    n   .    n     .    .   .    .    .    .   .    .    n  n
        redact-comment leerlab                y    n   n    n     n    n   y    y    n    n   n    .    n  n
        redact-comment school                 y    n   .    n     .    .   .    .    .    .   .    .    n  n
        react leerlab                         y    y   y    y     n    y   y    y    y    y   n    .    n  n
        react school                          y    y   .    y     .    .   .    .    .    .   .    .    n  n
        react question                        y    y   y    y     n    y   y    y    y    y   n    y    n  n
        report leerlab                        y    y   y    y     y    y   y    y    y    y   y    .    n  n
        report question                       y    y   y    y     y    y   y    y    y    y   y    y    n  n
        resolve-report leerlab                n    n   n    n     n    n   y    y    n    n   n    n    n  n
        begin-upload leerlab                  y    y   y    y     n    y   y    y    y    y   n    y    n  n
        attach-file leerlab                   y    n   n    n     n    n   n    n    n    n   n    .    n  n
        attach-file school                    y    n   .    n     .    .   .    .    .    .   .    .    n  n
        describe-file leerlab                 y    n   n    n     n    n   n    n    n    n   n    .    n  n
        describe-file school                  y    n   .    n     .    .   .    .    .    .   .    .    n  n
        remove-file leerlab                   y    n   n    n     n    n   y    y    n    n   n    .    n  n
        remove-file school                    y    n   .    n     .    .   .    .    .    .   .    .    n  n
        """;

    private static readonly string[][] Rows =
        [.. Table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<string, string, string, string> Cells()
    {
        var cells = new TheoryData<string, string, string, string>();
        foreach (var row in Rows.Skip(1))
            foreach (var (person, column) in Rows[0].Skip(3).Select((person, column) => (person, column)))
                cells.Add(row[0], row[1], person, row[column + 2]);

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Everyone_may_what_the_table_says(string command, string what, string person, string expected)
    {
        var world = new LogWorld();
        var asked = Command(command, Prepare(world, what), what == "school" ? Visibility.School : Visibility.Leerlab);

        var refusal = world.Ask($"person/{person}", asked).Refusal;

        Assert.Equal(expected, Said(refusal));
    }

    [Fact]
    public void Every_command_of_a_person_has_a_row()
    {
        var commands = Kit.Golden.Family(typeof(LogCommand)).Where(one => !one.Value.IsSubclassOf(typeof(LogFact))).Select(one => one.Key);

        Assert.Equal(commands.Order(), Rows.Skip(1).Select(row => row[0]).Distinct().Order());
    }

    [Fact]
    public void Every_role_has_a_column()
    {
        var roles = Rows[0].Skip(3).SelectMany(person => People.GetValueOrDefault($"person/{person}", [])).Select(role => role.Role);

        Assert.Equal(Enum.GetValues<Role>(), roles.Distinct().Order());
    }

    private static string Said(Refusal? refusal) => refusal switch
    {
        null => "y",
        { Key: "own-school-needs-school" } => "s",
        { Code: RefusalCode.NotFound } => ".",
        { Code: RefusalCode.Forbidden } => "n",
        _ => refusal.Key,
    };

    private static string Prepare(LogWorld world, string what)
    {
        var entry = world.Add(
            Anna,
            "Tekst",
            what == "school" ? Visibility.School : Visibility.Leerlab,
            what == "question" ? EntryKind.Question : EntryKind.Note,
            what == "question" ? Question : null);
        world.Do(Anna, new AddComment("comment-of-anna", entry, "Nog iets"));
        world.Do(Anna, new AttachFile(entry, LogWorld.Wish(world.Upload(Anna))));
        world.Upload(Anna);
        if (what != "school")
            world.Do(Anna, new ReportEntry("report-of-anna", entry, "Een naam"));

        return entry;
    }

    private static LogCommand Command(string name, string entry, Visibility visibility) => name switch
    {
        "add-entry" => new AddEntry("entry-new", "Tekst", Visibility: visibility),
        "edit-entry" => new EditEntry(entry, 1, "Andere tekst"),
        "change-kind" => new ChangeKind(entry, EntryKind.Decision),
        "change-visibility" => new ChangeVisibility(entry, visibility == Visibility.School ? Visibility.Leerlab : Visibility.School),
        "tag-entry" => new TagEntry(entry, ["dagstart"]),
        "name-co-writers" => new NameCoWriters(entry, [Lot]),
        "pin-entry" => new PinEntry(entry, true),
        "withdraw-entry" => new WithdrawEntry(entry),
        "redact-entry" => new RedactEntry(entry, "Namen"),
        "add-comment" => new AddComment("comment-new", entry, "Tekst"),
        "edit-comment" => new EditComment("comment-of-anna", entry, 1, "Andere tekst"),
        "withdraw-comment" => new WithdrawComment("comment-of-anna", entry),
        "redact-comment" => new RedactComment("comment-of-anna", entry, "Namen"),
        "react" => new React(entry, Reaction.Useful, true),
        "report" => new ReportEntry("report-new", entry, "Een naam"),
        "resolve-report" => new ResolveReport("report-of-anna"),
        "begin-upload" => new BeginUpload("upload-new", 1_000),
        "attach-file" => new AttachFile(entry, LogWorld.Wish("upload-00003")),
        "describe-file" => new DescribeFile(entry, "upload-00002", "Bord.jpg", "Een ander bord", Pupils.No),
        "remove-file" => new RemoveFile(entry, "upload-00002"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such command."),
    };
}
