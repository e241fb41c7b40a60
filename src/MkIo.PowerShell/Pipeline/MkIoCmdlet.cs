using System.Reflection;
using MkIo.Http;
using MkIo.Management;

namespace MkIo.PowerShell.Pipeline;

/// <summary>A cmdlet of the module: its errors come from one table, and its client's reports become its messages.</summary>
public abstract class MkIoCmdlet : AsyncCmdlet
{
    /// <summary>The noun without its prefix, such as <c>Asset</c>; error ids begin with it.</summary>
    protected string Noun => GetType().GetCustomAttribute<CmdletAttribute>()!.NounName.Substring("MkIo".Length);

    /// <summary>What the token in use says about itself; null where there is none.</summary>
    private protected virtual TokenClaims? Claims => null;

    /// <summary>Whether the parameter was given on the command line or by the pipeline.</summary>
    /// <param name="parameter">The parameter's name.</param>
    protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>Whether the user wants it: -Force says so before anybody asks, unless the same command asks for a preview or a question.</summary>
    /// <param name="force">Whether -Force was given.</param>
    /// <param name="target">What it is done to.</param>
    /// <param name="action">What is done.</param>
    protected bool IsConfirmed(bool force, string target, string action)
        => force && !IsBound("WhatIf") && !IsBound("Confirm") || ShouldProcess(target, action);

    /// <summary>Reports that one item failed; the pipeline goes on.</summary>
    /// <param name="error">What failed.</param>
    /// <param name="target">The item.</param>
    protected void WriteItemError(MkIoException error, object? target) => WriteError(ToRecord(error, target));

    /// <summary>Does the work for one item; if it fails, that is reported and the pipeline goes on.</summary>
    /// <param name="target">The item.</param>
    /// <param name="work">The work, on the pipeline thread.</param>
    protected void Try(object? target, Action work)
    {
        try
        {
            Guard.NotNull(work)();
        }
        catch (MkIoException error)
        {
            WriteItemError(error, target);
        }
    }

    /// <summary>An error that this cmdlet found by itself, before any request.</summary>
    /// <param name="message">What is wrong and what to do about it.</param>
    protected static MkIoException Invalid(string message) => new(MkIoErrorKind.InvalidRequest, message);

    /// <summary>The error record for a failure.</summary>
    /// <param name="error">What failed.</param>
    /// <param name="target">The item.</param>
    protected ErrorRecord ToRecord(MkIoException error, object? target)
        => ErrorTable.ToRecord(Guard.NotNull(error), Noun, target, new ForbiddenAdvice(
            MyInvocation.MyCommand.Name, GetType().GetCustomAttribute<RequiresPermissionAttribute>()?.Permissions ?? [], Claims, error));

    /// <summary>Writes a verbose message where it is wanted: with -Debug alone PowerShell would stop and ask at each.</summary>
    /// <param name="message">The message.</param>
    protected void WriteDetail(string message)
    {
        if (Wants("Verbose", "VerbosePreference"))
            WriteVerbose(message);
    }

    /// <summary>The observer that brings a client's reports to this cmdlet's streams.</summary>
    private protected CmdletObserver NewObserver()
        => new CmdletObserver(CommandRuntime, Post, Wants("Verbose", "VerbosePreference"), Wants("Debug", "DebugPreference"));

    // Making messages that nobody reads would cost on the hot path.
    private bool Wants(string parameter, string preference)
        => MyInvocation.BoundParameters.TryGetValue(parameter, out var given)
            ? given is SwitchParameter { IsPresent: true } or true
            : GetVariableValue(preference) is { } value
                && !string.Equals(value.ToString(), nameof(ActionPreference.SilentlyContinue), StringComparison.OrdinalIgnoreCase)
                && !string.Equals(value.ToString(), nameof(ActionPreference.Ignore), StringComparison.OrdinalIgnoreCase);
}
