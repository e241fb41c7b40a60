using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Live;

/// <summary>The Live API of one project (<c>/api/v1/projects/{project_name}/live</c>).</summary>
public partial class LiveApi
{
    private readonly ApiSender _sender;
    private readonly string _root;

    internal LiveApi(ApiSender sender, string project)
        => (_sender, _root) = (sender, $"/api/v1/projects/{ResourcePath.Segment("project", project)}/live");

    /// <summary>Initializes a new instance for mocking.</summary>
    protected LiveApi() => (_sender, _root) = (null!, string.Empty);
}
