namespace MkIo.Management;

/// <summary>The form that JSON web tokens and keys write bytes in.</summary>
internal static class Base64Url
{
    public static byte[] Decode(string text)
    {
        var plain = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(plain.PadRight(plain.Length + ((4 - (plain.Length % 4)) % 4), '='));
    }
}
