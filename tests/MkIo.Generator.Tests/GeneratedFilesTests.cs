namespace MkIo.Generator.Tests;

/// <summary>What is committed is what the generator makes of <c>api/</c>.</summary>
public sealed class GeneratedFilesTests
{
    private static readonly Repository Root = new(Folder());
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Generated = new(() => SourceGenerator.Generate(Root.ReadApi()));

    public static TheoryData<string> Paths => [.. Root.ReadGenerated().Keys.Concat(Generated.Value.Keys).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_generated_file_is_up_to_date(string path)
    {
        Assert.True(Generated.Value.TryGetValue(path, out var expected), $"{path} is no longer generated. Run ./build.sh update.");
        Assert.True(Root.ReadGenerated().TryGetValue(path, out var actual), $"{path} is missing. Run ./build.sh update.");
        Assert.True(expected == actual, $"{path} differs from what the generator makes. Run ./build.sh update.");
    }

    [Fact]
    public void Generated_files_are_the_same_each_time()
    {
        var again = SourceGenerator.Generate(Root.ReadApi());
        Assert.Equal(Generated.Value, again);
        Assert.All(again.Values, text => Assert.DoesNotContain('\r', text));
    }

    [Fact]
    public void An_update_writes_what_differs_and_deletes_what_is_stale()
    {
        var folder = Directory.CreateTempSubdirectory("mkio-generator");
        try
        {
            var stale = Path.Combine(folder.FullName, "src/MkIo/Media/Old.g.cs");
            var byHand = Path.Combine(folder.FullName, "src/MkIo/Media/Old.cs");
            Directory.CreateDirectory(Path.GetDirectoryName(stale)!);
            File.WriteAllText(stale, "old");
            File.WriteAllText(byHand, "by hand");

            var repository = new Repository(folder.FullName);
            var files = new Dictionary<string, string> { ["src/MkIo/Media/New.g.cs"] = "new\n" };
            Assert.Equal(["src/MkIo/Media/New.g.cs", "src/MkIo/Media/Old.g.cs"], repository.Update(files));
            Assert.Equal(files, repository.ReadGenerated());
            Assert.True(File.Exists(byHand));
            Assert.Empty(repository.Update(files));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MkIo.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The repository was not found.");
        return folder.FullName;
    }
}
