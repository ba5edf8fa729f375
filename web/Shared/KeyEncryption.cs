using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Leerlabs.Web.Shared;

/// <summary>Encrypts a key of the sign-in before it goes into the tables.</summary>
internal sealed class KeyEncryptor(SharedKey key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", Convert.ToBase64String(key.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))), typeof(KeyDecryptor));
}

/// <summary>Its name stands beside each encrypted key: it must not change.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<SharedStorage>().Key.Open(Convert.FromBase64String(encryptedElement.Value))));
}
