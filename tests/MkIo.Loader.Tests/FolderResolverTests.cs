namespace MkIo.Loader.Tests;

/// <summary>What .NET Framework gets in place of a load context, on the runtime of the tests: the event and its rules are the same.</summary>
public sealed class FolderResolverTests : IDisposable
{
    private readonly AssemblyFolder _module = new();
    private readonly AssemblyFolder _elsewhere = new();

    public void Dispose()
    {
        _module.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public void A_library_that_the_runtime_does_not_find_comes_from_the_folder_of_the_one_that_asks()
    {
        var asking = _module.Add("Framework.Asking", "1.0.0.0").Add("Framework.Lib", "2.0.0.0").LoadForAll("Framework.Asking");
        FolderResolver.Register(_module.Path);

        var found = AssemblyFolder.Find(asking, "Framework.Lib");

        Assert.Equal(Path.Combine(_module.Path, "Framework.Lib.dll"), found!.Location);
    }

    [Fact]
    public void It_does_not_matter_whether_the_folder_is_written_with_a_separator_at_its_end()
    {
        var asking = _module.Add("Separated.Asking", "1.0.0.0").Add("Separated.Lib", "2.0.0.0").LoadForAll("Separated.Asking");
        FolderResolver.Register(_module.Path + Path.DirectorySeparatorChar);

        Assert.NotNull(AssemblyFolder.Find(asking, "Separated.Lib"));
    }

    [Fact]
    public void A_request_of_an_assembly_elsewhere_gets_nothing()
    {
        _module.Add("Guarded.Lib", "2.0.0.0");
        var stranger = _elsewhere.Add("Stranger", "1.0.0.0").LoadForAll("Stranger");
        FolderResolver.Register(_module.Path);

        Assert.Null(AssemblyFolder.Find(stranger, "Guarded.Lib"));
    }

    [Fact]
    public void A_request_of_an_assembly_in_a_folder_below_gets_nothing()
    {
        _module.Add("Above.Lib", "2.0.0.0");
        var below = Directory.CreateDirectory(Path.Combine(_module.Path, "below"));
        _module.Add("Below", "1.0.0.0");
        File.Move(Path.Combine(_module.Path, "Below.dll"), Path.Combine(below.FullName, "Below.dll"));
        var stranger = System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(below.FullName, "Below.dll"));
        FolderResolver.Register(_module.Path);

        Assert.Null(AssemblyFolder.Find(stranger, "Above.Lib"));
    }

    [Fact]
    public void What_the_host_has_loaded_stays_the_hosts()
    {
        var theirs = _elsewhere.Add("Loaded.Lib", "1.0.0.0").LoadForAll("Loaded.Lib");
        var asking = _module.Add("Loaded.Asking", "1.0.0.0").Add("Loaded.Lib", "2.0.0.0").LoadForAll("Loaded.Asking");
        FolderResolver.Register(_module.Path);

        Assert.Same(theirs, AssemblyFolder.Find(asking, "Loaded.Lib"));
    }

    [Fact]
    public void What_is_not_in_the_folder_is_not_found()
    {
        var asking = _module.Add("Alone", "1.0.0.0").LoadForAll("Alone");
        FolderResolver.Register(_module.Path);

        Assert.Null(AssemblyFolder.Find(asking, "Nowhere.Lib"));
    }
}
