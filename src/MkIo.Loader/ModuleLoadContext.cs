#if !NETSTANDARD2_0
using System.Reflection;
using System.Runtime.Loader;

namespace MkIo.Loader;

/// <summary>The module's own load context: what lies in its folder comes from there, all else from the host.</summary>
internal sealed class ModuleLoadContext(string folder) : AssemblyLoadContext("MkIo")
{
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
#endif
