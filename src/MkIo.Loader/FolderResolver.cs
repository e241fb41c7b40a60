#if NETSTANDARD2_0
using System.Reflection;

namespace MkIo.Loader;

/// <summary>
/// .NET Framework has no load contexts. The next best: where the runtime finds no assembly for one of the module's own,
/// it gets the one of the module's folder. Requests of other modules are none of our business.
/// </summary>
internal static class FolderResolver
{
    public static void Register(string folder)
        => AppDomain.CurrentDomain.AssemblyResolve += (_, request) => Resolve(folder, request);

    private static Assembly? Resolve(string folder, ResolveEventArgs request)
    {
        if (request.RequestingAssembly is not { IsDynamic: false } asking || !IsIn(folder, asking.Location))
            return null;
        var path = Path.Combine(folder, new AssemblyName(request.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }

    private static bool IsIn(string folder, string path)
        => path.Length > 0 && string.Equals(Path.GetDirectoryName(Path.GetFullPath(path)), folder.TrimEnd(Path.DirectorySeparatorChar), StringComparison.OrdinalIgnoreCase);
}
#endif
