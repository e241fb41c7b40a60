using System.Reflection;

namespace MkIo.Loader;

/// <summary>
/// Loads the cmdlets with the libraries of their own folder, whatever versions of them other modules have loaded.
/// This assembly needs nothing but the runtime, so that it can live in everybody's load context.
/// </summary>
public static class ModuleLoader
{
    private const string CmdletAssembly = "MkIo.PowerShell";

    private static readonly object Gate = new();
    private static Assembly? _cmdlets;

    /// <summary>Loads the cmdlets; once in a process, so that all runspaces share one session state.</summary>
    /// <param name="folder">The folder of the module's libraries.</param>
    /// <returns>The assembly with the cmdlets.</returns>
    public static Assembly Load(string folder)
    {
        lock (Gate)
            return _cmdlets ??= LoadApart(Path.GetFullPath(folder));
    }

    private static Assembly LoadApart(string folder)
    {
#if NETSTANDARD2_0
        FolderResolver.Register(folder);
        return Assembly.LoadFrom(Path.Combine(folder, CmdletAssembly + ".dll"));
#else
        return new ModuleLoadContext(folder).LoadFromAssemblyName(new AssemblyName(CmdletAssembly));
#endif
    }
}
