using MkIo.Http;
using MkIo.Resources;

namespace MkIo.Media;

/// <summary>The Media API of one project (<c>/api/v1/projects/{project_name}/media</c>).</summary>
public partial class MediaApi
{
    private readonly ApiSender _sender;
    private readonly string _root;

    internal MediaApi(ApiSender sender, string project)
        => (_sender, _root) = (sender, $"/api/v1/projects/{ResourcePath.Segment("project", project)}/media");

    /// <summary>Initializes a new instance for mocking.</summary>
    protected MediaApi() => (_sender, _root) = (null!, string.Empty);

    /// <summary>The files of one asset (<c>/assets/{asset}/storage/</c>).</summary>
    /// <param name="asset">The asset's name.</param>
    public virtual AssetFiles Files(string asset) => new(_sender, Assets.ItemPath(asset));
}
