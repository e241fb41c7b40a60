using System.Reflection;
using System.Runtime.InteropServices;
using MkIo.Help.Docs;
using MkIo.Help.Model;

namespace MkIo.Help.Reading;

/// <summary>The assembly with the cmdlets, opened to be looked at and never run.</summary>
internal sealed class ModuleAssembly : IDisposable
{
    private readonly MetadataLoadContext _context;
    private readonly Assembly _assembly;
    private readonly XmlDocs _docs;

    private ModuleAssembly(MetadataLoadContext context, Assembly assembly, XmlDocs docs) =>
        (_context, _assembly, _docs) = (context, assembly, docs);

    public static ModuleAssembly Open(string path)
    {
        var beside = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*.dll");
        string[] all = [.. beside, .. Assemblies(RuntimeEnvironment.GetRuntimeDirectory()), .. Assemblies(AppContext.BaseDirectory)];
        // A library that lies beside the module and in the runtime is opened once, or the context refuses the second.
        var context = new MetadataLoadContext(new PathAssemblyResolver(all.GroupBy(file => Path.GetFileName(file)).Select(same => same.First())));
        return new ModuleAssembly(context, context.LoadFromAssemblyPath(Path.GetFullPath(path)), XmlDocs.Load(beside));
    }

    public IReadOnlyList<CmdletHelp> ReadCmdlets()
    {
        var types = _assembly.GetTypes().Where(CmdletReader.IsCmdlet).ToList();
        var text = new DocText(CmdletReader.NamesOf(types));
        var reader = new CmdletReader(_docs, text);
        return [.. types.Select(reader.Read).OrderBy(cmdlet => cmdlet.Noun).ThenBy(cmdlet => cmdlet.Verb)];
    }

    public void Dispose() => _context.Dispose();

    private static string[] Assemblies(string folder) => Directory.GetFiles(folder, "*.dll");
}
