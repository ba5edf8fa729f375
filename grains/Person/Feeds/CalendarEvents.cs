using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Person;

/// <summary>The calendar has a new address; an earlier one no longer answers.</summary>
public sealed record CalendarGiven([property: JsonIgnore] string Hash, [property: JsonIgnore] string Sealed) : PersonEvent;

public sealed record CalendarChosen(bool Polls) : PersonEvent;
