namespace MkIo.Help.Model;

/// <summary>A related cmdlet, or a page on the web when it has an address.</summary>
internal sealed record LinkHelp(string Text, string Address = "");
