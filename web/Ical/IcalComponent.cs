using System.Collections.Immutable;
using System.Text;

namespace Leerlabs.Web.Ical;

/// <summary>What stands between a BEGIN and its END.</summary>
internal sealed record IcalComponent(string Name, ImmutableArray<IcalProperty> Properties, ImmutableArray<IcalComponent> Children, int Line = 0)
{
    public IcalProperty? Find(string name) => Properties.FirstOrDefault(property => property.Name == name);

    public IEnumerable<IcalProperty> All(string name) => Properties.Where(property => property.Name == name);

    public override string ToString()
    {
        var calendar = new StringBuilder();
        Write(calendar);
        return $"{calendar}";
    }

    private void Write(StringBuilder calendar)
    {
        calendar.Append("BEGIN:").Append(Name).Append("\r\n");
        foreach (var property in Properties)
            IcalText.Fold(calendar, $"{property}");
        foreach (var child in Children)
            child.Write(calendar);
        calendar.Append("END:").Append(Name).Append("\r\n");
    }
}
