using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Programme;
using Leerlabs.Silo;

namespace Leerlabs.Web.SignIn;

/// <summary>The way in to an empty store: a programme, and a link that works once for whoever will manage it.</summary>
public sealed class FirstManager(IGrainHost host)
{
    /// <summary>
    /// Starts the programme when there is none, and makes an invitation for its first manager. Null when the store has a manager or
    /// example data: then there is another way in. The link's path goes behind the address of the site.
    /// </summary>
    public async Task<string?> Invite(string programmeName, CancellationToken cancellation)
    {
        var documents = await host.Read(StoreMark.Programme, cancellation);
        if (documents.OfType("manager").Any() || (documents.TryGetValue("programme", out var programme) && programme.GetProperty("example").GetBoolean()))
            return null;
        if (documents.Count == 0)
            await Tell(new StartProgramme(programmeName, Example: false) { CommandId = NewId() }, cancellation);

        var (invitation, token) = (NewId(), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        await Tell(new Invite(invitation, Role.ProgrammeManager, hash) { CommandId = NewId() }, cancellation);
        return $"/uitnodiging#{StoreMark.Programme}/{invitation}/{token}";
    }

    private async Task Tell(Command command, CancellationToken cancellation)
    {
        var receipt = await host.Tell(StoreMark.Programme, command, cancellation);
        if (!receipt.Succeeded)
            throw new InvalidOperationException($"The programme refused: {receipt.Refusal.Key}.");
    }

    private static string NewId() => Guid.CreateVersion7().ToString();
}
