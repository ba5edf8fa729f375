using System.Security.Cryptography;

namespace Leerlabs.Web.Shared;

/// <summary>The secret of a cluster, out of a file that its operator made, for example with <c>openssl rand -base64 48</c>.</summary>
public sealed class SharedKey
{
    private const int Least = 32;
    private static ReadOnlySpan<byte> Use => "leerlabs sign-in keys v1"u8;

    private readonly byte[] _key;

    private SharedKey(byte[] key) => _key = key;

    /// <exception cref="ArgumentException">The secret is too short to be one.</exception>
    public static SharedKey Of(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < Least)
            throw new ArgumentException($"The key file holds fewer than {Least} bytes. Make one with: openssl rand -base64 48");

        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt: default, Use);
        return new SharedKey(key);
    }

    /// <summary>Encrypts and seals, with a nonce of its own each time.</summary>
    internal byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var size = AesGcm.NonceByteSizes.MaxSize;
        var box = new byte[size + AesGcm.TagByteSizes.MaxSize + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, size));
        using var cipher = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        cipher.Encrypt(box.AsSpan(0, size), plain, box.AsSpan(size + AesGcm.TagByteSizes.MaxSize), box.AsSpan(size, AesGcm.TagByteSizes.MaxSize));
        return box;
    }

    /// <exception cref="CryptographicException">It was sealed with another key, or changed.</exception>
    internal byte[] Open(ReadOnlySpan<byte> box)
    {
        var (size, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[box.Length - size - tag];
        using var cipher = new AesGcm(_key, tag);
        cipher.Decrypt(box[..size], box[(size + tag)..], box.Slice(size, tag), plain);
        return plain;
    }
}
