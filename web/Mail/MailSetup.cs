namespace Leerlabs.Web.Mail;

/// <summary>Telling people: the digest in the inbox, and mail where a mail server is named.</summary>
internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<MailLinks>().AddSingleton<MailWriter>().AddSingleton<MailedCalendars>().AddSingleton<Calendars>().AddSingleton<Newcomers>().AddSingleton<Round>()
        .AddSingleton<GuestLetters>().AddSingleton<GuestRound>().AddSingleton<SuggestionRound>()
        .AddSingleton<ReplySecret>().AddSingleton<ReplyAddresses>().AddSingleton<ReplyDesk>().AddSingleton<InboundGate>()
        .AddHostedService<Postman>();
}
