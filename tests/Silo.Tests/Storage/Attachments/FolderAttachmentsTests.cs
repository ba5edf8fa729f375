using Leerlabs.Grains.Core;
using Leerlabs.Storage.Attachments;

namespace Leerlabs.Silo.Tests.Storage.Attachments;

public sealed class FolderAttachmentsTests : AttachmentsContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected override IAttachments Attachments => new FolderAttachments(_folder.Path);

    [Theory]
    [InlineData("../buiten")]
    [InlineData("")]
    [InlineData("a/b")]
    public async Task No_key_leads_out_of_the_folder(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Attachments.Open(new GrainId("log", "taal"), key, CancellationToken.None));

    public void Dispose() => _folder.Dispose();
}
