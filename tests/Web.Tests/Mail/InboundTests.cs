using System.Net;
using Leerlabs.Web.Mail;

namespace Leerlabs.Web.Tests.Mail;

/// <summary>When there is an address for answers, and how much of it there may be.</summary>
public sealed class InboundTests(InboundTests.NarrowHouse house) : IClassFixture<InboundTests.NarrowHouse>
{
    [Fact]
    public async Task Mails_beyond_what_can_be_read_are_for_later()
    {
        using var first = await house.HandIn("Subject: x\n\ny", ReplyHouse.Basic);
        using var second = await house.HandIn("Subject: x\n\ny", ReplyHouse.Basic);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
        Assert.NotNull(second.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("antwoord@leerlabs.example", "te kort")]
    [InlineData("ant+woord@leerlabs.example", "een geheim van minstens tweeëndertig tekens")]
    [InlineData("Antwoord <antwoord@leerlabs.example>", "een geheim van minstens tweeëndertig tekens")]
    [InlineData("antwoorden-op-uitnodigingen-voor-bijeenkomsten@leerlabs.example", "een geheim van minstens tweeëndertig tekens")]
    public void Address_or_secret_that_can_not_be_right_stops_the_start(string address, string secret) =>
        Assert.Throws<ArgumentException>(() => new MailOptions("127.0.0.1", "a@b.nl") { Replies = new(address, secret) }.Validate());

    public sealed class NarrowHouse : ReplyHouse
    {
        protected override LeerlabsOptions Change(LeerlabsOptions options) => base.Change(options) with { InboundMail = new(1, 0.001) };

        protected override Task Furnish() => Task.CompletedTask;
    }
}
