namespace MkIo.Help;

/// <summary>What the command line asks for.</summary>
/// <param name="Task">One of the tasks below.</param>
/// <param name="AssemblyPath">The assembly with the cmdlets; its XML documentation lies beside it.</param>
/// <param name="Repository">The folder with README.md, MkIo.psd1 and src.</param>
/// <param name="OutputFolder">Where files are written to, by the tasks that make some.</param>
internal sealed record HelpOptions(string Task, string AssemblyPath, string Repository, string OutputFolder = "")
{
    public const string Help = "help", Markdown = "markdown", Update = "update", Check = "check";

    public const string Usage = """
        MkIo.Help help     <cmdlet assembly> <repository> <folder>   writes <assembly>-Help.xml, which Get-Help reads
        MkIo.Help markdown <cmdlet assembly> <repository> <folder>   writes a page for each cmdlet, and an index
        MkIo.Help update   <cmdlet assembly> <repository>            refreshes the README's cmdlets and the manifest's list
        MkIo.Help check    <cmdlet assembly> <repository>            names those of them that are out of date
        """;

    public static HelpOptions? Parse(string[] args) => args switch
    {
        [Help or Markdown, var assembly, var repository, var folder] => new(args[0], assembly, repository, folder),
        [Update or Check, var assembly, var repository] => new(args[0], assembly, repository),
        _ => null,
    };
}
