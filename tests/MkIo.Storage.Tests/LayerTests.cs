using System.Text.RegularExpressions;
#if NET
using MkIo.Testing;
#endif

namespace MkIo.Storage.Tests;

/// <summary>Who knows whom: the client no cloud, and neither the client nor the clouds' checks PowerShell.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_client_needs_no_library_of_a_cloud_and_no_PowerShell()
        => Assert.DoesNotContain(ReferencesOf(typeof(MkIoClient)), name => Regex.IsMatch(name, @"^(AWSSDK|Azure|MkIo\.|System\.Management\.Automation$)"));

    [Fact]
    public void The_checks_of_storages_need_the_libraries_of_the_clouds_and_no_PowerShell()
    {
        var names = ReferencesOf(typeof(StorageCheck)).ToList();

        Assert.Contains("AWSSDK.S3", names);
        Assert.Contains("Azure.Storage.Blobs", names);
        Assert.DoesNotContain(names, name => Regex.IsMatch(name, @"^(MkIo\.|System\.Management\.Automation$)"));
    }

#if NET
    [Fact]
    public void The_namespace_is_the_folder() => Assert.Empty(Architecture.MisplacedTypes(typeof(StorageCheck).Assembly, "MkIo.Storage"));
#endif

    private static IEnumerable<string> ReferencesOf(Type type) => type.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);
}
