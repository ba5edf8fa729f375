using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Items that come back on every agenda of a kind; whoever reads them sees their title in the own language.</summary>
[JsonConverter(typeof(WordJson<StandardItem>))]
public enum StandardItem
{
    /// <summary>Opening en mededelingen.</summary>
    Opening,

    /// <summary>Verslag en actielijst van de vorige keer.</summary>
    Previous,

    /// <summary>Kennismaken.</summary>
    Acquaintance,

    /// <summary>Ons vraagstuk.</summary>
    OurQuestion,

    /// <summary>Wat we van elkaar verwachten.</summary>
    Agreements,

    /// <summary>Uit het logboek: wat zien we op onze scholen?</summary>
    FromTheLog,

    /// <summary>Voortgang.</summary>
    Progress,

    /// <summary>Delen wat werkt.</summary>
    Sharing,

    /// <summary>In groepen aan het werk.</summary>
    Work,

    /// <summary>Oogst.</summary>
    Harvest,

    /// <summary>Besluiten.</summary>
    Decisions,

    /// <summary>Successen.</summary>
    Successes,

    /// <summary>Doelen.</summary>
    Goals,

    /// <summary>Acties.</summary>
    Actions,

    /// <summary>Rondvraag.</summary>
    AnyOtherBusiness,

    /// <summary>Volgende datum.</summary>
    NextDate,
}
