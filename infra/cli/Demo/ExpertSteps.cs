using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Programme;

namespace Leerlabs.Cli.Demo;

/// <summary>The expertpool of the example year: its themes and experts, and what leerlabs asked, each as far as it came.</summary>
internal sealed class ExpertSteps(ExampleExpertpool pool, string manager, ExampleCalendar calendar)
{
    /// <summary>What comes next comes a day later, and never before what it follows.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(10);

    public IEnumerable<Step> All(DateTimeOffset start) => Begin(start).Concat(pool.Requests.SelectMany(Of)).Concat(pool.Signals.SelectMany(Of));

    private IEnumerable<Step> Begin(DateTimeOffset start)
    {
        foreach (var theme in pool.Themes)
            yield return new Step(start.AddMinutes(3), ProgrammeRules.Main, Actor.Person(manager), new SetTheme(theme.Key, theme.Name, theme.Days, theme.English, theme.Line), Settles: true);
        foreach (var expert in pool.Experts)
            yield return new Step(
                start.AddMinutes(4), Pool(expert.Theme), Actor.Person(manager), new AddExpert($"person/{expert.Person}", expert.Subjects, expert.Days, expert.Coordinator), Settles: true);
    }

    // Looking back over the year, once everything was asked.
    private IEnumerable<Step> Of(ExampleSignal signal) => signal.Requests.Select((request, index) => new Step(
        calendar.Of(1, new TimeOnly(16, 10 + index)),
        Pool(signal.Theme),
        Person(signal.By),
        index == 0 ? new MarkSignal(signal.Key, request, signal.Line, signal.Text) : new MarkSignal(signal.Key, request)));

    private IEnumerable<Step> Of(ExampleRequest request)
    {
        var at = calendar.Of(request);
        var ask = new AskExpert(request.Id, request.Theme, new AskedQuestion(request.Question), request.Readers);
        yield return new Step(at, new GrainId("leerlab", request.Leerlab), Person(request.By), ask, Settles: true);

        foreach (var ((by, command), index) in Course(request).Select((step, index) => (step, index)))
        {
            var next = calendar.Of(Math.Max(1, request.DaysAgo - 1 - index), request.Time);
            at = next > at ? next : at + Least;
            yield return new Step(at, new GrainId("expert-request", request.Id), Person(by), command, Settles: true);
        }
    }

    private static IEnumerable<(string By, RequestCommand Command)> Course(ExampleRequest request)
    {
        var (asker, expert) = (request.By, request.Expert ?? "");
        if (request.State == RequestState.Withdrawn)
            yield return (asker, new WithdrawRequest("We zijn er zelf uit gekomen."));
        if (request.State is RequestState.Submitted or RequestState.Withdrawn)
            yield break;
        if (request.State == RequestState.Triaged)
        {
            yield return (expert, new TriageRequest());
            yield break;
        }

        yield return (expert, new TakeRequest());
        if (request.Note is { } note)
            yield return (expert, new AddNote($"{request.Id}-notitie", note));
        if (request.Asks is { } asks)
            yield return (expert, new Say($"{request.Id}-vraag", asks));
        if (request.Replies is { } replies)
            yield return (asker, new Say($"{request.Id}-reactie", replies));
        foreach (var step in Answers(request, expert))
            yield return step;
    }

    private static IEnumerable<(string By, RequestCommand Command)> Answers(ExampleRequest request, string expert)
    {
        if (request.Answer is not { } answer)
            yield break;

        var accepted = $"{request.Id}-antwoord";
        yield return (expert, new AnswerRequest(accepted, answer));
        if (request.Back is { } back)
        {
            accepted = $"{request.Id}-tweede";
            yield return (request.By, new ReturnAnswer(back));
            yield return (expert, new AnswerRequest(accepted, "Ja, daar geldt hetzelfde. Leg het op beide locaties op dezelfde manier vast."));
        }

        if (request.State == RequestState.Answered)
            yield break;
        yield return (request.By, new AcceptAnswer(accepted));
        if (request.Helped is { } helped)
            yield return (request.By, new Evaluate(helped, InTime: true));
        if (request.State != RequestState.Closed)
            yield break;
        yield return (request.By, new CloseRequest());
        if (request.Shared is not { } title)
            yield break;
        yield return (expert, new PrepareShare(title, request.Question, answer, []));
        yield return (request.By, new ConsentShare(1));
    }

    private static GrainId Pool(string theme) => new("expert-pool", theme);

    private static Actor Person(string key) => Actor.Person($"person/{key}");
}
