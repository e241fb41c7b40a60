using System.Reflection;

namespace MkIo;

/// <summary>The version that the client and the module are released under.</summary>
internal static class ClientVersion
{
    public static string Value { get; } =
        typeof(ClientVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
