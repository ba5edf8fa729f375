using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Planning;

/// <summary>
/// Times to talk that an expert offers, held against the days off that the expert's own pool knows. A request does not hold them: told of each change, the
/// thousands that wait in a pool would be busy with days that concern hardly any. So they are read here, once, when times are offered.
/// </summary>
internal sealed class OfferedTimes(IGrainHost host)
{
    /// <returns>Null for any other command, and for whoever is no expert here: the request itself answers them.</returns>
    public async Task<Refusal?> Refuse(GrainId grain, string person, ReadOnlyMemory<byte> command, CancellationToken cancellation)
    {
        if (grain.Kind != "expert-request" || Read(command.Span) is not { } asked)
            return null;

        var documents = await host.Read(grain, cancellation);
        if (host.All<RequestDocument>(grain.Kind, documents).SingleOrDefault() is not { } request || documents.ContainsKey(AppointmentDocument.IdOf(asked.Appointment)))
            return null;

        var along = host.All<AlongDocument>(grain.Kind, documents).FirstOrDefault(one => one.Person == person && one.Ended is null);
        var pool = await host.Read(new("expert-pool", along?.Pool ?? request.Theme), cancellation);
        return host.All<ExpertDocument>("expert-pool", pool).FirstOrDefault(one => one.Person == person && one.Ended is null) is { } expert
            ? DaysOff.Refuse(asked, expert.Off, host.All<PoolCalendar>("expert-pool", pool).SingleOrDefault()?.Free ?? [])
            : null;
    }

    private OfferTimes? Read(ReadOnlySpan<byte> command)
    {
        try
        {
            return host.RulesOf("expert-request")?.ReadCommand(command) as OfferTimes;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            // What cannot be read is refused where every command is read.
            return null;
        }
    }
}
