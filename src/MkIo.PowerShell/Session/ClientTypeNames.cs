namespace MkIo.PowerShell.Session;

/// <summary>
/// Lets names such as <c>[MkIo.Media.JobInputAsset]</c> be written in scripts. The client's types are in the module's
/// own load context, where PowerShell does not look for names; its table of type accelerators is asked first.
/// </summary>
public sealed class ClientTypeNames : IModuleAssemblyInitializer
{
    private const string Accelerators = "System.Management.Automation.TypeAccelerators";

    /// <summary>Adds the names, each once in a process.</summary>
    public void OnImport()
    {
        // There is no public way to it, and PowerShell without it lacks the names and nothing else.
        var table = typeof(PSObject).Assembly.GetType(Accelerators);
        if (table?.GetMethod("Add") is not { } add || table.GetProperty("Get")?.GetValue(null) is not IDictionary<string, Type> known)
            return;
        foreach (var type in typeof(Secret).Assembly.GetExportedTypes().Where(IsForScripts))
        {
            if (!known.ContainsKey(type.FullName!))
                add.Invoke(null, [type.FullName, type]);
        }
    }

    private static bool IsForScripts(Type type)
        => !type.IsGenericType && type.Namespace is not ("MkIo.Http" or "MkIo.Json" or "MkIo.Resources");
}
