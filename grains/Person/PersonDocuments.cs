using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Person;

public sealed record PersonDocument : Document
{
    public const string TheId = "person";

    public required string GivenName { get; init; }

    public string? Prefix { get; init; }

    public required string Surname { get; init; }

    public required Language Language { get; init; }

    public required bool Example { get; init; }

    /// <summary>Schools that the person works at, apart from those of a role in a leerlab.</summary>
    public ImmutableArray<string>? Schools { get; init; }

    /// <summary>Manages the programme.</summary>
    public bool? Manager { get; init; }
}

/// <summary>What the person is in a leerlab.</summary>
public sealed record Membership : Document
{
    public required string Leerlab { get; init; }

    public required string Log { get; init; }

    public required string Name { get; init; }

    public required ImmutableArray<MembershipRole> Roles { get; init; }

    public required long Stamp { get; init; }

    public static string IdOf(string leerlab) => $"membership/{Ids.KeyOf(leerlab)}";
}

/// <summary>A leerlab that the person was in, so that those who shared it still see the name.</summary>
public sealed record FormerMembership : Document
{
    public required string Leerlab { get; init; }

    public required string Name { get; init; }

    /// <summary>The schools that the person was there for at last.</summary>
    public ImmutableArray<string>? Schools { get; init; }

    public required long Stamp { get; init; }

    public static string IdOf(string leerlab) => $"former-membership/{Ids.KeyOf(leerlab)}";
}

/// <summary>A leerlab that thought of the person as its coach.</summary>
public sealed record Candidacy : Document
{
    public required string Leerlab { get; init; }

    public required string Name { get; init; }

    public required long Stamp { get; init; }

    /// <summary>A proposal waits for the person's answer.</summary>
    public bool? Asked { get; init; }

    public static string IdOf(string leerlab) => $"candidacy/{Ids.KeyOf(leerlab)}";
}

/// <summary>A lesson visit in which the person is one of the two; its document's id is the visit's grain.</summary>
public sealed record OwnVisit : Document
{
    public required VisitSummary Summary { get; init; }

    public static string IdOf(string key) => $"visit/{key}";
}

/// <summary>A talk with an expert, or as an expert with who asked.</summary>
public sealed record OwnAppointment : Document
{
    public required AppointmentSummary Summary { get; init; }

    public static string IdOf(string key) => $"appointment/{key}";
}

public sealed record IdentityDocument : Document
{
    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public static string IdOf(string issuer, string subject) =>
        $"identity/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")))}";
}

/// <summary>A sign-in. The web watches these: when one has ended, its sockets close.</summary>
public sealed record Session : Document
{
    public required DateTimeOffset Started { get; init; }

    public DateTimeOffset? Renewed { get; init; }

    public required string Agent { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public static string IdOf(string key) => $"session/{key}";
}

/// <summary>What the person is writing and has not published.</summary>
public sealed record Concept : Document
{
    public required string Log { get; init; }

    public required EntryKind EntryKind { get; init; }

    public required string Text { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>In whose name, when the person writes for more than one school.</summary>
    public string? School { get; init; }

    public Practice? Practice { get; init; }

    public ImmutableArray<string>? Tags { get; init; }

    public required DateTimeOffset Saved { get; init; }

    public static string IdOf(string key) => $"concept/{key}";
}

public sealed record InboxDocument : Document
{
    public required InboxKind Kind { get; init; }

    /// <summary>Of a digest: the person.</summary>
    public required string Grain { get; init; }

    /// <summary>A digest is about no entry, and by nobody.</summary>
    public string? Entry { get; init; }

    public string? Comment { get; init; }

    public string? By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Of what was moved or cancelled.</summary>
    public DateTimeOffset? TakesPlace { get; init; }

    /// <summary>Of a digest: how much is new.</summary>
    public ImmutableArray<LogCount>? Logs { get; init; }

    public DateTimeOffset? Read { get; init; }

    public static string IdOf(string key) => $"inbox/{key}";
}

/// <summary>How far the person has come in a log: what was placed after it and is not theirs is unread.</summary>
public sealed record SeenMark : Document
{
    public required string Grain { get; init; }

    /// <summary>The highest <c>created</c> of an entry or comment that they have seen.</summary>
    public required long Seen { get; init; }

    public static string IdOf(string grain) => $"mark/{Ids.KeyOf(grain)}";
}

/// <summary>The way in for who was registered by others. Nobody sees it but the house.</summary>
public sealed record FirstLink : Document
{
    public const string TheId = "first-link";

    /// <summary>The SHA-256 of its token, in lower hex.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
