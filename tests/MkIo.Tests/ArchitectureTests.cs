using System.Reflection;
using MkIo.Testing;

namespace MkIo.Tests;

/// <summary>Imports go down only: what is low knows nothing of what is built on it.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Client = typeof(MkIoClient).Assembly;

    // What users look for beside Secret and MkIoException, and what all the rest is for.
    private static readonly string[] Top = [nameof(MkIoClient), nameof(MkIoProject)];

    [Fact]
    public void No_namespace_of_the_client_is_in_a_circle() => Assert.Empty(Architecture.Circles(Client, "MkIo", Top));

    [Fact]
    public void No_namespace_of_the_client_uses_a_higher_one()
        => Assert.Empty(Architecture.UpwardImports(Client, "MkIo", Top, ["", "Json", "Http", "Resources", "Live", "Management", "Media", Architecture.Top]));

    [Fact]
    public void Namespaces_of_the_client_are_folders() => Assert.Empty(Architecture.MisplacedTypes(Client, "MkIo"));
}
