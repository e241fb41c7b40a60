using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;

namespace MkIo.Loader.Tests;

/// <summary>A folder of small assemblies. Each has a type that tells what the runtime finds for its assembly under a name.</summary>
internal sealed class AssemblyFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mkio-loader-").FullName;

    public AssemblyFolder Add(string name, string version)
    {
        var builder = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = new Version(version) }, typeof(object).Assembly);
        var type = builder.DefineDynamicModule(name).DefineType($"{name}.Probe", TypeAttributes.Public | TypeAttributes.Class);
        var method = type.DefineMethod(nameof(Find), MethodAttributes.Public | MethodAttributes.Static, typeof(Type), [typeof(string)]);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4_0);
        code.Emit(OpCodes.Call, typeof(Type).GetMethod(nameof(Type.GetType), [typeof(string), typeof(bool)])!);
        code.Emit(OpCodes.Ret);
        type.CreateType();
        builder.Save(System.IO.Path.Combine(Path, name + ".dll"));
        return this;
    }

    /// <summary>Loads one of the assemblies for everybody, as a host or another module does.</summary>
    public Assembly LoadForAll(string name) => AssemblyLoadContext.Default.LoadFromAssemblyPath(System.IO.Path.Combine(Path, name + ".dll"));

    /// <summary>The assembly that the code of another one gets under a name; null when it gets none.</summary>
    public static Assembly? Find(Assembly asking, string name)
        => Find(asking, $"{name}.Probe", name);

    /// <summary>The same for an assembly that is not one of these.</summary>
    public static Assembly? Find(Assembly asking, string type, string name)
    {
        var probe = asking.GetType($"{asking.GetName().Name}.Probe", throwOnError: true)!.GetMethod(nameof(Find))!;
        return ((Type?)probe.Invoke(null, [$"{type}, {name}"]))?.Assembly;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // On Windows an assembly that is loaded cannot be deleted.
        }
    }
}
