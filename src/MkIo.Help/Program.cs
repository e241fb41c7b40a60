using MkIo.Help;
using MkIo.Help.Generated;
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
if (Complain(HelpCheck.FindGaps(cmdlets), $"The help of {Path.GetFileName(options.AssemblyPath)} has {{0}} gap(s)."))
    return 1;

var areas = Areas.Group(cmdlets);
switch (options.Task)
{
    case HelpOptions.Help:
        Directory.CreateDirectory(options.OutputFolder);
        var helpFile = Path.Combine(options.OutputFolder, Path.GetFileName(options.AssemblyPath) + "-Help.xml");
        MamlWriter.Write(cmdlets).Save(helpFile);
        Console.WriteLine($"Help for {cmdlets.Count} cmdlets: {helpFile}");
        return 0;
    case HelpOptions.Markdown:
        MarkdownFolder.Write(options.OutputFolder, areas);
        Console.WriteLine($"Pages for {cmdlets.Count} cmdlets: {options.OutputFolder}");
        return 0;
    case HelpOptions.Update:
        foreach (var path in GeneratedSections.Update(options.Repository, areas))
            Console.WriteLine($"Refreshed {path}");
        return 0;
    default:
        return Complain(GeneratedSections.FindDrift(options.Repository, areas), $"{{0}} part(s) differ from the code: {GeneratedSections.HowToUpdate}.") ? 1 : 0;
}

static bool Complain(IReadOnlyList<string> problems, string summary)
{
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    if (problems.Count > 0)
        Console.Error.WriteLine(string.Format(summary, problems.Count));
    return problems.Count > 0;
}
