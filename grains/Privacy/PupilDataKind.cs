using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Privacy;

/// <summary>What in a text may tell which pupil it is about.</summary>
[JsonConverter(typeof(WordJson<PupilDataKind>))]
public enum PupilDataKind
{
    /// <summary>Burgerservicenummer.</summary>
    CitizenNumber,

    /// <summary>Onderwijsnummer, leerlingnummer or stamnummer.</summary>
    PupilNumber,
    Mail,
    Phone,

    /// <summary>A name that seems to be a pupil's.</summary>
    Name,
}
