using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person.Notices;

/// <summary>What is so until something else is chosen.</summary>
internal static class NoticeStates
{
    public static NoticeSettings Notices(this IState state) => state.Find<NoticeSettings>(NoticeSettings.TheId) ?? NoticeSettings.Usual;

    public static Mailing Mailing(this IState state) => state.Find<Mailing>(Person.Mailing.TheId) ?? new Mailing { Id = Person.Mailing.TheId };
}
