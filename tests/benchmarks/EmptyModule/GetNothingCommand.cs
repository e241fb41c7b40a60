using System.Management.Automation;

namespace EmptyModule;

/// <summary>Does nothing: the least that a binary module can be, loaded in the same way as ours.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet;
