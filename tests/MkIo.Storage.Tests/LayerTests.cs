#if NET
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
#endif
using System.Text.RegularExpressions;

namespace MkIo.Storage.Tests;

/// <summary>Who knows whom: the client no cloud, and the clouds' checks no cmdlet.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_client_needs_no_library_of_a_cloud()
        => Assert.DoesNotContain(typeof(MkIoClient).Assembly.GetReferencedAssemblies(), assembly => Regex.IsMatch(assembly.Name!, @"^(AWSSDK|Azure|MkIo\.)"));

#if NET
    [Fact]
    public void No_message_names_a_cmdlet_of_the_module_or_a_parameter()
    {
        var texts = Texts(typeof(StorageCheck).Assembly.Location);
        Assert.Contains("The SAS has no signature (sig).", texts);
        Assert.DoesNotContain(texts, text => Regex.IsMatch(text, @"[A-Z][a-z]+-MkIo|(^|[\s(])-[A-Z][a-z]+"));
    }

    private static List<string> Texts(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        var texts = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = reader.GetNextHandle(handle))
            texts.Add(reader.GetUserString(handle));
        return texts;
    }
#endif
}
