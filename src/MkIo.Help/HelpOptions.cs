namespace MkIo.Help;

/// <summary>What the command line asks for.</summary>
/// <param name="AssemblyPath">The assembly with the cmdlets; its XML documentation lies beside it.</param>
/// <param name="OutputFolder">Where the help file goes; null where a Markdown table is wanted instead.</param>
internal sealed record HelpOptions(string AssemblyPath, string? OutputFolder)
{
    public const string Usage = """
        MkIo.Help <cmdlet assembly> <output folder>   writes <assembly>-Help.xml
        MkIo.Help <cmdlet assembly> --table           prints a Markdown table of the cmdlets
        """;

    public static HelpOptions? Parse(string[] args) => args switch
    {
        [var assembly, "--table"] => new HelpOptions(assembly, null),
        [var assembly, var folder] => new HelpOptions(assembly, folder),
        _ => null,
    };
}
