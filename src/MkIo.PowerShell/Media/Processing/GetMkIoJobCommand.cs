using MkIo.Media;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

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
public sealed class GetMkIoJobCommand : GetChildResourceCmdlet<Job>
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

    /// <inheritdoc/>
    protected override ResourceCollection<Job> Collection => Transform is null ? Project.Media.AllJobs : Project.Media.Jobs(Transform);

    /// <inheritdoc/>
    protected override string? NameOf(Job resource) => resource.Name;

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

    /// <inheritdoc/>
    protected override ListQuery NewQuery(string? filter, int? first)
    {
        var state = State is null ? null : $"properties/state eq '{State.Replace("'", "''")}'";
        return base.NewQuery(filter is null || state is null ? filter ?? state : $"({filter}) and {state}", first);
    }

    // The service has no path to a job without its transform.
    private void WriteNamed(string name)
    {
        var found = false;
        ForEach(Project.Media.AllJobs.ListAsync(NewQuery($"name eq '{name.Replace("'", "''")}'", null), StoppingToken), job =>
        {
            found = true;
            WriteObject(job);
            return true;
        });
        if (!found)
            throw new MkIoException(MkIoErrorKind.NotFound, $"No transform has a job '{name}'.");
    }
}
