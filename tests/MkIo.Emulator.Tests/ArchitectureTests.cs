using System.Reflection;
using MkIo.Testing;

namespace MkIo.Emulator.Tests;

/// <summary>Holds the emulator against the layers that are written here, and the check itself against samples that break them.</summary>
public sealed class ArchitectureTests
{
    private const string Samples = "MkIo.Emulator.Tests.Samples";

    // The lowest first; the last one is the root: the host, its options and the program.
    private static readonly string[] Layers =
    [
        "Json", "Contract", "Store", "Http", "Query", "Storage", "Resources", "Auth", "Media", "Live", "Management", "Files", "Faults", "Hosting", "",
    ];

    private static readonly Assembly Emulator = typeof(EmulatorHost).Assembly;

    [Fact]
    public void No_namespaces_use_each_other() => Assert.Empty(Architecture.Circles(Emulator, "MkIo.Emulator"));

    [Fact]
    public void Imports_go_down_only() => Assert.Empty(Architecture.UpwardImports(Emulator, "MkIo.Emulator", Layers));

    [Fact]
    public void Namespaces_are_folders() => Assert.Empty(Architecture.MisplacedTypes(Emulator, "MkIo.Emulator"));

    [Fact]
    public void The_emulator_uses_nothing_of_the_client() =>
        Assert.DoesNotContain(Emulator.GetReferencedAssemblies(), name => name.Name!.StartsWith("MkIo", StringComparison.Ordinal));

    [Fact]
    public void Circles_are_found()
    {
        var circle = Assert.Single(Architecture.Circles(typeof(ArchitectureTests).Assembly, Samples));
        Assert.Equal(
            $"{Samples}.ByCatch uses {Samples}.Thrown (Catcher uses ThingException); {Samples}.Thrown uses {Samples}.ByCatch (ThingException uses Catcher)",
            circle);
    }

    [Theory]
    [InlineData("ByBody", "Low", "Body uses Thing")]
    [InlineData("ByGenericArgument", "Low", "Generic uses Thing")]
    [InlineData("ByAttribute", "Low", "Marked uses Thing")]
    [InlineData("ByBase", "Low", "Special uses Thing")]
    [InlineData("ByCatch", "Thrown", "Catcher uses ThingException")]
    [InlineData("Low", "ByConstant", "a using directive for Thing")]
    public void Imports_that_go_up_are_found(string low, string high, string how)
    {
        var found = Architecture.UpwardImports(typeof(ArchitectureTests).Assembly, Samples, low, high);
        Assert.Contains($"{Samples}.{low} uses {Samples}.{high} ({how})", found);
        Assert.DoesNotContain(Architecture.UpwardImports(typeof(ArchitectureTests).Assembly, Samples, high, low), text => text.StartsWith($"{Samples}.{low} uses", StringComparison.Ordinal));
    }

    [Fact]
    public void A_namespace_that_is_not_in_the_order_is_found() =>
        Assert.Contains($"{Samples}.Low is not in the order", Architecture.UpwardImports(typeof(ArchitectureTests).Assembly, Samples, "ByBody"));

    [Fact]
    public void A_namespace_that_is_no_folder_is_found() => Assert.Equal(
        [$"{Samples}.ByBody in MkIo.Emulator.Tests/ArchitectureSamples.cs"],
        Architecture.MisplacedTypes(typeof(ArchitectureTests).Assembly, "MkIo.Emulator.Tests").Where(text => text.Contains("ByBody", StringComparison.Ordinal)));
}
