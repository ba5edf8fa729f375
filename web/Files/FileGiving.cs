using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Files;

/// <summary>What it takes to hand a file over.</summary>
internal sealed record FileGiving(FileReader Reader, IAttachments Attachments, People People, Problems Problems);
