namespace MkIo.Help.Model;

/// <summary>Cmdlets that belong together.</summary>
internal sealed record Area(string Title, IReadOnlyList<CmdletHelp> Cmdlets);
