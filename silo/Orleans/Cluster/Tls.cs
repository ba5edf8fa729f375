using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>Connections between nodes under TLS: both sides show the certificate that all nodes of the cluster share, and accept no other.</summary>
internal sealed class Tls(X509Certificate2 certificate)
{
    public X509Certificate2 Certificate => certificate;

    public static Tls? Of(NodeOptions options) => options.Certificate is { } file
        ? new(X509CertificateLoader.LoadPkcs12FromFile(file, Environment.GetEnvironmentVariable("LEERLABS_CERTIFICATE_PASSWORD")))
        : null;

    public void Configure(TlsOptions options)
    {
        options.LocalServerCertificateSelector = (_, _) => certificate;
        options.LocalClientCertificateSelector = (_, _, _, _, _) => certificate;
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.RemoteCertificateValidation = (remote, _, _) => IsOurs(remote);
        options.OnAuthenticateAsClient = (_, client) => client.TargetHost = certificate.GetNameInfo(X509NameType.DnsName, false);
    }

    private bool IsOurs(X509Certificate? remote) => remote is not null && remote.GetRawCertData().AsSpan().SequenceEqual(certificate.RawData);
}
