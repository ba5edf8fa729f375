using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Text;

/// <summary>Takes what people type.</summary>
internal static class Typing
{
    public static Decision Type(Asking asking, TypeText asked)
    {
        if (asking.MayType() is { } refusal)
            return refusal;

        var carried = Carried(asking.Page, asked.Version, asked.Changes);
        return carried.Succeeded ? Decision.Accept(Typed(asking.Page, carried.Value, asked)) : carried.Refusal;
    }

    /// <summary>The change as it is on the text of now; refused when it would make it too long.</summary>
    public static Result<TextChange> Carried(Page page, int version, TextChange changes)
    {
        if (changes.Sections.Count(section => !section.Stays) > Limits.PlacesPerUpdate)
            return Refusal.Invalid("changes-too-many", "changes").With("most", Limits.PlacesPerUpdate);

        var carried = page.Carried(version, changes);
        return carried.Succeeded && carried.Value.NewLength > Math.Max(Limits.SharedText, page.Length)
            ? Refusal.Invalid("text-too-long", "changes").With("most", Limits.SharedText).With("length", carried.Value.NewLength)
            : carried;
    }

    /// <summary>An update that is taken, and what is put away because of it.</summary>
    public static Event[] Typed(Page page, TextChange changes, Command asked)
    {
        var typed = new TextTyped(page.Version + 1, changes, asked.CommandId);
        return page.Updates.Length + 1 < Limits.UpdatesApart ? [typed] : [typed, new TextFolded(page.Base.Version + Folding.Run)];
    }

    public static Changes Apply(TextTyped typed, Stamp stamp) => Changes.Put(new UpdateDocument
    {
        Id = UpdateDocument.IdOf(typed.Version),
        Version = typed.Version,
        Changes = typed.Changes,
        By = stamp.By,
        Command = typed.Command,
    });
}
