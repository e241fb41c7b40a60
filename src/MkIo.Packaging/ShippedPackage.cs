namespace MkIo.Packaging;

/// <summary>A NuGet package of which the module carries a library.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha512">The hash of the package as it was downloaded, in hex digits.</param>
/// <param name="License">An SPDX id or the address of the license; null where the package names none.</param>
/// <param name="Libraries">Which files of the module came from it.</param>
/// <param name="DependsOn">The ids of the packages that it needs.</param>
internal sealed record ShippedPackage(
    string Name, string Version, string Sha512, string? License, IReadOnlyList<string> Libraries, IReadOnlyList<string> DependsOn)
{
    public string Purl => $"pkg:nuget/{Name}@{Version}";
}
