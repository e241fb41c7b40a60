namespace MkIo.Help.Model;

/// <summary>A type as PowerShell writes it, and what it stands for.</summary>
internal sealed record TypeHelp(string ShortName, string FullName, string Description = "");
