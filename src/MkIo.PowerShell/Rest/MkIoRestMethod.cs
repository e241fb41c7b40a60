using System.Collections;
using System.Text;
using System.Text.Json;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;

namespace MkIo.PowerShell.Rest;

/// <summary>Calls any operation of the MK.IO APIs with the connection's credential, limits and retries.</summary>
/// <remarks>
/// <para>{project} or {project_name} in the path is filled in with the connection's project. A path without a leading /api is taken as one below the project's media, so that "assets" is /api/v1/projects/{project}/media/assets.</para>
/// <para>Objects come back; -All follows the pages of a list and gives its items, -Raw gives the JSON text.</para>
/// <para>Permission needed: that of the operation.</para>
/// </remarks>
/// <example>
/// <para>What the token's user may do.</para>
/// <code>Invoke-MkIoRestMethod -Path /api/v1/user/rbac</code>
/// </example>
/// <example>
/// <para>All jobs of the project that failed.</para>
/// <code>Invoke-MkIoRestMethod -Path '/api/v1/projects/{project}/media/jobs' -Query @{ '$filter' = "properties/state eq 'Error'" } -All</code>
/// </example>
/// <example>
/// <para>Write a resource that no cmdlet has yet.</para>
/// <code>Invoke-MkIoRestMethod -Method Put -Path '/api/v1/projects/{project}/media/accountFilters/short' -Body @{ properties = @{ firstQuality = @{ bitrate = 128000 } } }</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/">API guides</seealso>
[Cmdlet(VerbsLifecycle.Invoke, "MkIoRestMethod", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject), typeof(string))]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class InvokeMkIoRestMethodCommand : MkIoCmdlet
{
    /// <summary>The HTTP method: Get, Put, Post, Patch or Delete.</summary>
    /// <value>Get</value>
    [Parameter]
    [ClosedSet("Get", "Put", "Post", "Patch", "Delete")]
    [ArgumentCompleter(typeof(KnownValueCompleter))]
    public string Method { get; set; } = "Get";

    /// <summary>The operation's path, with {project} where the project belongs.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The body: a hashtable, an object of the module, a list, or a text that is JSON already.</summary>
    [Parameter]
    public object? Body { get; set; }

    /// <summary>The body's content type.</summary>
    /// <value>application/json</value>
    [Parameter]
    public string ContentType { get; set; } = "application/json";

    /// <summary>Query parameters, such as @{ '$top' = 10 }; values are escaped, and a list gives a parameter several times.</summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>Follows the pages of a list and writes its items.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Writes the answer as JSON text.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Calls the operation.</summary>
    protected override void ProcessRecord() => Try(Path, () =>
    {
        var path = RestPath.Build(Path, Query, Session.Project);
        var method = new HttpMethod(Method.ToUpperInvariant());
        var body = ToBytes(Body);
        if (method != HttpMethod.Get && !ShouldProcess(path, Method))
            return;

        for (var (client, type, next) = (Client, ContentType, (string?)path); next is not null;)
        {
            var answer = Await(cancellationToken => client.SendAsync(method, next, body, type, cancellationToken));
            next = All ? RestPath.NextLink(answer) : null;
            Write(answer);
        }
    });

    private void Write(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Undefined)
            return;
        var items = All && answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().ToArray()
            : [answer];
        foreach (var item in items)
            WriteObject(Raw ? item.GetRawText() : PowerShellJson.FromJson(item), enumerateCollection: false);
    }

    private static byte[]? ToBytes(object? body) => (body is PSObject wrapped ? wrapped.BaseObject : body) switch
    {
        null => null,
        string text => Encoding.UTF8.GetBytes(text),
        _ => PowerShellJson.ToJson(body),
    };
}
