using MkIo.Help;
using MkIo.Help.Reading;
using MkIo.Help.Writing;

var options = HelpOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(HelpOptions.Usage);
    return 2;
}

using var module = ModuleAssembly.Open(options.AssemblyPath);
var cmdlets = module.ReadCmdlets();

var gaps = HelpCheck.FindGaps(cmdlets);
if (gaps.Count > 0)
{
    foreach (var gap in gaps)
        Console.Error.WriteLine(gap);
    Console.Error.WriteLine($"The help of {Path.GetFileName(options.AssemblyPath)} has {gaps.Count} gap(s).");
    return 1;
}

if (options.OutputFolder is null)
{
    Console.Out.Write(MarkdownTable.Write(cmdlets));
    return 0;
}

Directory.CreateDirectory(options.OutputFolder);
var helpFile = Path.Combine(options.OutputFolder, Path.GetFileName(options.AssemblyPath) + "-Help.xml");
MamlWriter.Write(cmdlets).Save(helpFile);
Console.WriteLine($"Help for {cmdlets.Count} cmdlets: {helpFile}");
return 0;
