using MkIo.Media;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Media.Processing;

/// <summary>Gets jobs: of one transform or of all, by name, by state or by filter.</summary>
/// <remarks>
/// <para>A job shows its own percentage (Progress) while it is processed, and why it failed (Errors).</para>
/// <para>The service filters the jobs of all transforms by name, id, transform, created, updated and by properties/ with state, created, lastModified.</para>
/// </remarks>
/// <example>
/// <para>The jobs of one transform.</para>
/// <code>Get-MkIoJob hd</code>
/// </example>
/// <example>
/// <para>What failed today, and why.</para>
/// <code>Get-MkIoJob -State Error -Filter "properties/created gt $([DateTime]::UtcNow.ToString('yyyy-MM-dd'))" | Select-Object Name, InputAsset, Errors</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/media/transforms-and-jobs/">Transforms and jobs</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoJob", SupportsPaging = true)]
[OutputType(typeof(Job))]
[RequiresPermission("ams.job.get")]
public sealed class GetMkIoJobCommand : GetCmdlet<Job>
{
    /// <summary>The transform that the jobs run under; a transform of the pipeline, too.</summary>
    /// <value>All transforms</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TransformName")]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public string? Transform { get; set; }

    /// <summary>The state that the jobs are in, such as Processing or Error.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownValueCompleter<JobProperties>))]
    public string? State { get; set; }

    /// <summary>The name, or a pattern with wildcards. Names are case-sensitive. What stands before the first wildcard narrows the list at the service.</summary>
    /// <value>All of them</value>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public override string[]? Name { get; set; }

    private protected override ListSpec<Job> Spec => new(Transform is null ? Project.Media.AllJobs : Project.Media.Jobs(Transform), job => job.Name)
    {
        AlsoFilter = State is null ? null : $"properties/state eq {Quoted(State)}",
    };

    /// <summary>Gets what was asked for; without a transform a name is looked for in all of them.</summary>
    protected override void ProcessRecord()
    {
        if (Transform is not null || Name is null || Name.Any(WildcardPattern.ContainsWildcardCharacters))
        {
            base.ProcessRecord();
            return;
        }

        foreach (var name in Name)
            Try(name, () => WriteNamed(name));
    }

    // The service has no path to a job without its transform.
    private void WriteNamed(string name)
    {
        var spec = Spec with { Filter = $"name eq {Quoted(name)}", OrderBy = OrderBy };
        if (!WriteAll(spec.Collection.ListAsync(spec.Query(), StoppingToken)))
            throw new MkIoException(MkIoErrorKind.NotFound, $"No transform has a job '{name}'.");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''")}'";
}
