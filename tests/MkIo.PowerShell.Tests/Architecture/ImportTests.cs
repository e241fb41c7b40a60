using System.Reflection;
using MkIo.PowerShell.Pipeline;
using Imports = MkIo.Testing.Architecture;

namespace MkIo.PowerShell.Tests.Architecture;

/// <summary>Imports go down only: what is low knows nothing of what is built on it.</summary>
public sealed class ImportTests
{
    private const string Root = "MkIo.PowerShell";

    // What all cmdlets are made of, the lowest first; then the cmdlets, whose folders hardly know each other.
    private static readonly string[] Order =
    [
        "Session", "Completion", "Parameters", "Reading", "Views", "Pipeline",
        "Connection",
        "Media", "Media.Assets", "Media.Drm", "Media.Filters", "Media.Flow", "Media.Live", "Media.Processing", "Media.Storage", "Media.Files", "Media.Streaming",
        "Management.Organizations", "Management.Payments", "Management.Projects", "Management.Service", "Management.Teams", "Management.Tokens",
        "Management.Usage", "Management.Users", "Management.Webhooks",
        "Live",
        "Rest",
    ];

    private static readonly Assembly Module = typeof(MkIoCmdlet).Assembly;

    [Fact]
    public void No_namespace_of_the_module_is_in_a_circle() => Assert.Empty(Imports.Circles(Module, Root));

    [Fact]
    public void No_namespace_of_the_module_uses_a_higher_one() => Assert.Empty(Imports.UpwardImports(Module, Root, Order));

    [Fact]
    public void Namespaces_of_the_module_are_folders() => Assert.Empty(Imports.MisplacedTypes(Module, Root));
}
