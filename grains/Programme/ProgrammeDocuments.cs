using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Programme;

public sealed record ProgrammeDocument : Document
{
    public const string TheId = "programme";

    public required string Name { get; init; }

    /// <summary>Everything in this store is example data.</summary>
    public required bool Example { get; init; }
}

public sealed record Manager : Document
{
    public required string Person { get; init; }

    public static string IdOf(string person) => $"manager/{Ids.KeyOf(person)}";
}

public sealed record ProgrammeLeerlab : Document
{
    public required string Leerlab { get; init; }

    public required string Name { get; init; }

    public static string IdOf(string leerlab) => $"leerlab/{Ids.KeyOf(leerlab)}";
}

/// <summary>Days off for all schools of a region, or of the whole country. Both ends inclusive.</summary>
public sealed record HolidayDocument : Document
{
    /// <summary>Such as <c>2026-2027</c>; a public holiday has none.</summary>
    public string? SchoolYear { get; init; }

    public required string Name { get; init; }

    /// <summary>Null: every region.</summary>
    public Region? Region { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The ministry fixes the dates; otherwise they are advice.</summary>
    public required bool Compulsory { get; init; }

    /// <summary>Who published it.</summary>
    public required string Source { get; init; }

    public static string IdOf(string key) => $"holiday/{key}";

    public static HolidayDocument Of(Holiday holiday) => new()
    {
        Id = IdOf(holiday.Key),
        SchoolYear = holiday.SchoolYear,
        Name = holiday.Name,
        Region = holiday.Region,
        From = holiday.From,
        To = holiday.To,
        Compulsory = holiday.Compulsory,
        Source = holiday.Source,
    };

    public Holiday ToHoliday() => new(Ids.KeyOf(Id), Name, From, To, Compulsory, Source, SchoolYear, Region);
}

/// <summary>Someone who coaches, or is asked to.</summary>
public sealed record KnownCoach : Document
{
    public required string Person { get; init; }

    public static string IdOf(string person) => $"coach/{Ids.KeyOf(person)}";
}

/// <summary>Who organises a leerlab.</summary>
public sealed record Team : Document
{
    public required ImmutableArray<string> People { get; init; }

    public required long Stamp { get; init; }

    public static string IdOf(string leerlab) => $"team/{Ids.KeyOf(leerlab)}";
}
