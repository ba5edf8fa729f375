using System.Threading.Channels;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Audit;

/// <summary>
/// Who did what when, apart from the log of a leerlab: sign-ins, grains opened, history fetched, exports, roles and visibility changed. Persons and
/// ids, never a text or a name. Taking note never holds anyone up; it is written down in the background.
/// </summary>
internal sealed class AuditTrail(TimeProvider time)
{
    private readonly Channel<AuditRow> _rows = Channel.CreateUnbounded<AuditRow>(new() { SingleReader = true });
    private readonly OncePerSession _opened = new();

    public ChannelReader<AuditRow> Rows => _rows.Reader;

    public void SignedIn(Caller caller) => Note(caller, "signed-in", "");

    /// <summary>An invitation gave someone a role.</summary>
    public void Joined(string person, string grain, string invitation) => Note(person, "role-changed", grain, invitation);

    /// <summary>The first time that a session opens a grain; its own person and the directory are nobody else's business.</summary>
    public void Opened(Caller caller, GrainId grain)
    {
        if (grain.Kind is not ("person" or "directory" or "school") && _opened.IsFirst(caller.Session, $"{grain}"))
            Note(caller, "opened", $"{grain}");
    }

    public void History(Caller caller, GrainId grain, PageRequest request) => Note(caller, "history", $"{grain}", request.Parent);

    /// <summary>A programme was started from a file: many roles at once.</summary>
    public void Started(Caller caller) => Note(caller, "role-changed", "programme/main");

    /// <summary>Somebody's answer to an invitation came by mail.</summary>
    public void AnsweredByMail(string person, GrainId meeting) => Note(person, "answered-by-mail", $"{meeting}", null);

    /// <summary>A mail came in that was not taken for an answer.</summary>
    /// <param name="why">The key of the refusal.</param>
    public void MailLeft(string why) => Note("", "mail-left", "post/main", why);

    public void Exported(Caller caller, string what, string? id = null) => Note(caller, "exported", what, id);

    /// <summary>A command that changes who may see or do something.</summary>
    public void Done(Caller caller, GrainId grain, ReadOnlyMemory<byte> command)
    {
        if (AuditedCommands.What(grain.Kind, command.Span) is { } audited)
            Note(caller, audited.What, $"{grain}", audited.Id);
    }

    /// <summary>Ends when everything that was noted so far is written down.</summary>
    public Task Settled()
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _rows.Writer.TryWrite(new(default, "", "", "", null) { Settled = settled }) ? settled.Task : Task.CompletedTask;
    }

    /// <summary>No more rows come; what is there is still written.</summary>
    public void Complete() => _rows.Writer.TryComplete();

    private void Note(Caller caller, string what, string grain, string? id = null) => Note(caller.Person, what, grain, id);

    private void Note(string person, string what, string grain, string? id) =>
        _rows.Writer.TryWrite(new(time.GetUtcNow(), person, what, grain, id));
}

/// <param name="What">signed-in, opened, history, exported, role-changed, visibility-changed, answered-by-mail or mail-left.</param>
/// <param name="Grain">The grain it was about; empty for a sign-in.</param>
/// <param name="Id">The document or person in it.</param>
internal sealed record AuditRow(DateTimeOffset At, string Person, string What, string Grain, string? Id)
{
    /// <summary>Set on what is not a row but a sign that the rows before it are written.</summary>
    public TaskCompletionSource? Settled { get; init; }
}
