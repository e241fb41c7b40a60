using MkIo.Http;
using MkIo.Live;
using MkIo.Management;
using MkIo.Media;

namespace MkIo;

/// <summary>One project and what is in it.</summary>
public sealed class MkIoProject
{
    internal MkIoProject(ApiSender sender, string name)
    {
        Name = name;
        Media = new MediaApi(sender, name);
        Live = new LiveApi(sender, name);
        Management = new ProjectManagement(sender, name);
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>Assets, storage and all else of the Media API.</summary>
    public MediaApi Media { get; }

    /// <summary>Live channels, live events and multiviews of the Live API.</summary>
    public LiveApi Live { get; }

    /// <summary>Its webhooks, metrics, usage and payment.</summary>
    public ProjectManagement Management { get; }
}
