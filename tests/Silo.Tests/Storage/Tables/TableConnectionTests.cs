using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

public sealed class TableConnectionTests
{
    private const string Key = "c2VjcmV0IGtleQ==";

    [Theory]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=lab;AccountKey={Key};EndpointSuffix=core.windows.net", "https://lab.table.core.windows.net/")]
    [InlineData($"AccountName=lab;AccountKey={Key}", "https://lab.table.core.windows.net/")]
    [InlineData($"AccountName=lab;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn;DefaultEndpointsProtocol=http", "http://lab.table.core.chinacloudapi.cn/")]
    [InlineData($"AccountName=lab;AccountKey={Key};TableEndpoint=http://127.0.0.1:10002/lab", "http://127.0.0.1:10002/lab")]
    [InlineData($" accountname = lab ; accountkey = {Key} ; ", "https://lab.table.core.windows.net/")]
    public void A_connection_string_gives_account_key_and_endpoint(string text, string endpoint)
    {
        var connection = TableConnection.Parse(text);

        Assert.Equal(("lab", Key, new Uri(endpoint)), (connection.Account, connection.AccountKey, connection.Endpoint));
    }

    [Fact]
    public void Development_storage_is_azurite_on_this_machine()
    {
        var connection = TableConnection.Parse("UseDevelopmentStorage=true");

        Assert.Equal(new Uri("http://127.0.0.1:10002/devstoreaccount1"), connection.Endpoint);
        Assert.Equal("devstoreaccount1", connection.Account);
        Assert.True(connection.IsLocal);
    }

    [Theory]
    [InlineData("TableEndpoint=https://lab.table.core.windows.net/;SharedAccessSignature=sv=2020&sig=a%2Bb")]
    [InlineData("AccountName=lab;SharedAccessSignature=?sv=2020&sig=a%2Bb")]
    [InlineData("https://lab.table.core.windows.net/?sv=2020&sig=a%2Bb")]
    public void A_shared_access_signature_opens_an_account_without_a_key(string text)
    {
        var connection = TableConnection.Parse(text);

        Assert.Equal(("sv=2020&sig=a%2Bb", (string?)null, new Uri("https://lab.table.core.windows.net/")), (connection.Signature, connection.AccountKey, connection.Endpoint));
    }

    [Theory]
    [InlineData("https://lab.table.core.windows.net")]
    [InlineData("AccountName=lab")]
    public void Without_key_and_signature_an_identity_is_asked(string text)
    {
        var connection = TableConnection.Parse(text);

        Assert.Equal(((string?)null, (string?)null), (connection.AccountKey, connection.Signature));
    }

    [Theory]
    [InlineData("AccountKey=c2VjcmV0IGtleQ==")]
    [InlineData("AccountName=lab;AccountKey=cut off")]
    [InlineData("just words")]
    [InlineData("TableEndpoint=nowhere;AccountName=lab")]
    public void What_can_not_be_right_is_said_without_the_secret(string text)
    {
        var fault = Assert.Throws<FormatException>(() => TableConnection.Parse(text));

        Assert.DoesNotContain("c2VjcmV0", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("cut off ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_shows_no_secret() =>
        Assert.DoesNotContain(Key, $"{TableConnection.Parse($"AccountName=lab;AccountKey={Key}")}", StringComparison.Ordinal);
}
