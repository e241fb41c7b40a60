namespace MkIo.PowerShell.Tests.Support;

/// <summary>What a pipeline wrote.</summary>
internal sealed record Outcome(IReadOnlyList<object?> Output, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, IReadOnlyList<string> Verbose)
{
    /// <summary>The only error, of a pipeline that was to have one.</summary>
    public ErrorRecord Error => Assert.Single(Errors);

    /// <summary>What was written, of a pipeline that was to have no error.</summary>
    public IReadOnlyList<object?> Clean()
    {
        Assert.Empty(Errors.Select(error => error.ToString()));
        return Output;
    }
}
