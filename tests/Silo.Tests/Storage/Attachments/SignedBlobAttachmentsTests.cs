using Leerlabs.Silo.Tests.Storage.Tables;
using Leerlabs.Storage.Attachments;
using Leerlabs.Storage.Attachments.Blobs;

namespace Leerlabs.Silo.Tests.Storage.Attachments;

/// <summary>With a shared access signature in the place of the account's key.</summary>
[Collection(WithAzurite.Name)]
public sealed class SignedBlobAttachmentsTests(AzuriteFixture azurite) : AttachmentsContract, IAsyncLifetime
{
    private readonly BlobAttachments _attachments = new(azurite.Connection.Sign("rwdlacu", TimeSpan.FromDays(1)), AzuriteFixture.NewPrefix());

    protected override IAttachments Attachments => _attachments;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _attachments.DisposeAsync();
}
