namespace MkIo.Help.Model;

internal sealed record ExampleHelp(string? Title, string Code, IReadOnlyList<string> Remarks);
