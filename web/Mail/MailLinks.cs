using System.Security.Cryptography;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Site;
using Microsoft.AspNetCore.DataProtection;

namespace Leerlabs.Web.Mail;

/// <summary>Links in mails. They say whose they are in a word that only this house can make, so that they work without signing in.</summary>
internal sealed class MailLinks(IDataProtectionProvider protection, SiteAddress site)
{
    public const string StopPath = "/mail/afmelden";
    public const string ConfirmPath = "/mail/bevestigen";

    private readonly IDataProtector _confirm = protection.CreateProtector("leerlabs.mail.confirm.v1");
    private readonly IDataProtector _stop = protection.CreateProtector("leerlabs.mail.stop.v1");

    public Uri Page(string path) => site.Page(path);

    /// <summary>The fragment stays in the browser: it stands in no log on the way.</summary>
    public Uri Confirm(string person, string address) => Page($"{ConfirmPath}#{_confirm.Protect($"{person} {address}")}");

    /// <summary>Mail programs call this one themselves, so it stands in the query.</summary>
    public Uri Stop(string person) => Page($"{StopPath}?t={_stop.Protect(person)}");

    /// <summary>As <see cref="Stop"/>, for the guest of a poll.</summary>
    public Uri StopGuest(GrainId poll, string guest) => new($"{Stop($"{poll} {guest}")}&gast");

    public (GrainId Person, string Address)? ReadConfirm(string token) =>
        Read(_confirm, token)?.Split(' ') is [var person, var address] && GrainId.TryParse(person, out var grain) ? (grain, address) : null;

    /// <summary>Whose mail it is: a person, or a poll and the key of its guest.</summary>
    public (GrainId Grain, string? Guest)? ReadStop(string token) =>
        Read(_stop, token)?.Split(' ') is [var whose, .. var guest] && GrainId.TryParse(whose, out var grain) ? (grain, guest.FirstOrDefault()) : null;

    private static string? Read(IDataProtector protector, string token)
    {
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            // Not ours, cut off, or of a key that is long gone.
            return null;
        }
    }
}
