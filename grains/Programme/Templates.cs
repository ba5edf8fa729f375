using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Programme;

/// <summary>Agendas that the programme's own meetings begin with, beside those that each kind of meeting has by itself.</summary>
internal static class Templates
{
    public static Decision Set(IState state, SetTemplate asked)
    {
        var known = state.Find<Template>(Template.IdOf(asked.Template));
        var refusal = Check.NewId(asked.Template, "template")
            ?? Check.Line(asked.Name, "name")
            ?? (asked.Items.IsEmpty ? Refusal.Invalid("template-empty", "items") : MeetingPlan.RefuseAgenda(asked.Items))
            ?? (known is not null || state.All<Template>().Count() < Limits.Templates ? null : Refusal.Conflict("too-many-templates").With("most", Limits.Templates));
        return refusal is not null ? refusal : new TemplateSet(asked.Template, asked with { Name = asked.Name.Trim() });
    }

    public static Decision Remove(IState state, RemoveTemplate asked) =>
        state.Find<Template>(Template.IdOf(asked.Template)) is null ? Decision.Nothing : new TemplateRemoved(asked.Template);

    public static Changes Apply(TemplateSet set) => Changes.Put(new Template
    {
        Id = Template.IdOf(set.Template),
        Name = set.Asked.Name,
        MeetingKind = set.Asked.MeetingKind,
        Items = set.Asked.Items,
    });

    public static Changes Apply(TemplateRemoved removed) => new() { Deletes = [Template.IdOf(removed.Template)] };
}
