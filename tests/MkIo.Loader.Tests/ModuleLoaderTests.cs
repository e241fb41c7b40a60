using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;

namespace MkIo.Loader.Tests;

public sealed class ModuleLoaderTests : IDisposable
{
    private const string Cmdlets = "MkIo.PowerShell";

    private readonly AssemblyFolder _module = new AssemblyFolder().Add(Cmdlets, "1.2.3.4");
    private readonly AssemblyFolder _host = new();
    private readonly Func<string, Assembly> _load = NewProcess();

    public void Dispose()
    {
        _module.Dispose();
        _host.Dispose();
    }

    // What is loaded is kept for the process; a loader of its own for each test begins anew.
    private static Func<string, Assembly> NewProcess()
        => new AssemblyLoadContext(null).LoadFromAssemblyPath(typeof(ModuleLoader).Assembly.Location)
            .GetType(typeof(ModuleLoader).FullName!, throwOnError: true)!
            .GetMethod(nameof(ModuleLoader.Load))!
            .CreateDelegate<Func<string, Assembly>>();

    [Fact]
    public void The_cmdlets_are_those_of_the_folder()
    {
        var cmdlets = _load(_module.Path);

        Assert.Equal("1.2.3.4", cmdlets.GetName().Version!.ToString());
        Assert.Equal(Path.Combine(_module.Path, "MkIo.PowerShell.dll"), cmdlets.Location);
    }

    [Theory]
    [InlineData("Lib.Older", "1.0.0.0", "2.0.0.0")]
    [InlineData("Lib.Newer", "3.0.0.0", "2.0.0.0")]
    [InlineData("Lib.Same", "2.0.0.0", "2.0.0.0")]
    public void The_version_in_the_folder_wins_whichever_version_the_host_has_loaded(string name, string hosts, string own)
    {
        var theirs = _host.Add(name, hosts).LoadForAll(name);
        var cmdlets = _load(_module.Add(name, own).Path);

        var found = AssemblyFolder.Find(cmdlets, name)!;

        Assert.Equal(own, found.GetName().Version!.ToString());
        Assert.Equal(Path.Combine(_module.Path, name + ".dll"), found.Location);
        Assert.NotSame(theirs, found);
    }

    [Fact]
    public void The_host_and_other_modules_keep_theirs()
    {
        var theirs = _host.Add("Lib.Kept", "1.0.0.0").LoadForAll("Lib.Kept");
        var stranger = _host.Add("Other.Module", "1.0.0.0").LoadForAll("Other.Module");

        AssemblyFolder.Find(_load(_module.Add("Lib.Kept", "2.0.0.0").Path), "Lib.Kept");

        Assert.Same(theirs, AssemblyFolder.Find(stranger, "Lib.Kept"));
    }

    [Fact]
    public void A_request_of_somebody_else_gets_nothing_from_the_folder()
    {
        var stranger = _host.Add("Other.Asking", "1.0.0.0").LoadForAll("Other.Asking");
        var cmdlets = _load(_module.Add("Lib.Own", "2.0.0.0").Path);

        Assert.NotNull(AssemblyFolder.Find(cmdlets, "Lib.Own"));
        Assert.Null(AssemblyFolder.Find(stranger, "Lib.Own"));
    }

    [Fact]
    public void What_is_not_in_the_folder_comes_from_the_host()
    {
        var theirs = _host.Add("Lib.Hosts", "1.0.0.0").LoadForAll("Lib.Hosts");
        var cmdlets = _load(_module.Path);

        Assert.Same(theirs, AssemblyFolder.Find(cmdlets, "Lib.Hosts"));
        Assert.Same(typeof(JsonSerializer).Assembly, AssemblyFolder.Find(cmdlets, typeof(JsonSerializer).FullName!, "System.Text.Json"));
    }

    [Fact]
    public void What_is_nowhere_is_not_found()
        => Assert.Null(AssemblyFolder.Find(_load(_module.Path), "Lib.Nowhere"));

    [Fact]
    public void The_libraries_of_a_library_come_from_the_folder_too()
    {
        var first = AssemblyFolder.Find(_load(_module.Add("Lib.First", "1.0.0.0").Add("Lib.Second", "1.0.0.0").Path), "Lib.First")!;

        Assert.Equal(Path.Combine(_module.Path, "Lib.Second.dll"), AssemblyFolder.Find(first, "Lib.Second")!.Location);
    }

    [Fact]
    public void Loading_twice_gives_the_same_assembly()
        => Assert.Same(_load(_module.Path), _load(_module.Path));

    [Fact]
    public void The_first_folder_stays_the_one_of_the_process()
    {
        var cmdlets = _load(_module.Path);

        Assert.Same(cmdlets, _load(_host.Add(Cmdlets, "9.9.9.9").Path));
    }

    [Fact]
    public async Task Runspaces_that_load_at_the_same_time_get_the_same_assembly()
    {
        var loads = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _load(_module.Path))));

        Assert.Single(loads.Distinct());
    }

    [Fact]
    public void A_folder_without_the_cmdlets_fails_and_does_not_spoil_the_next_attempt()
    {
        Assert.Throws<FileNotFoundException>(() => _load(_host.Path));

        Assert.Equal(_module.Path, Path.GetDirectoryName(_load(_module.Path).Location));
    }

    [Fact]
    public void A_relative_folder_is_one_below_the_current_folder()
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), _module.Path);

        Assert.Equal(Path.Combine(_module.Path, "MkIo.PowerShell.dll"), _load(relative).Location);
    }

    [Fact]
    public void The_context_has_a_name_by_which_it_is_found_when_something_is_loaded_wrongly()
        => Assert.Equal("MkIo", AssemblyLoadContext.GetLoadContext(_load(_module.Path))!.Name);
}
