namespace MkIo.PowerShell.Pipeline;

/// <summary>Does something with things that have an id and no name that is theirs alone, after asking.</summary>
public abstract class ActOnIdCmdlet : SessionCmdlet
{
    /// <summary>The id; objects of the Get- cmdlet bring it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public virtual Guid[] Id { get; set; } = [];

    /// <summary>What a piped object is called, for the confirmation.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    [Alias("Email", "Description")]
    public string? Name { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>What the confirmation calls the work.</summary>
    private protected abstract string Action { get; }

    /// <summary>Does the work for one of them.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What to write; null for nothing.</returns>
    private protected abstract Task<object?> ActAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Asks, and does the work.</summary>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            if (IsConfirmed(Force, string.IsNullOrEmpty(Name) ? id.ToString() : $"{Name} ({id})", Action))
                Try(id, () => Act(id));
        }
    }

    private void Act(Guid id)
    {
        if (Await(cancellationToken => ActAsync(id, cancellationToken)) is { } result)
            WriteObject(result);
    }
}
