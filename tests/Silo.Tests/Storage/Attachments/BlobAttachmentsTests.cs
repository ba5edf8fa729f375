using Leerlabs.Silo.Tests.Storage.Tables;
using Leerlabs.Storage.Attachments;
using Leerlabs.Storage.Attachments.Blobs;

namespace Leerlabs.Silo.Tests.Storage.Attachments;

[Collection(WithAzurite.Name)]
public sealed class BlobAttachmentsTests(AzuriteFixture azurite) : AttachmentsContract, IAsyncLifetime
{
    private readonly BlobAttachments _attachments = new(azurite.Connection, AzuriteFixture.NewPrefix());

    protected override IAttachments Attachments => _attachments;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _attachments.DisposeAsync();
}
