using MkIo.Json;
using MkIo.Media;
using MkIo.Resources;

namespace MkIo.PowerShell.Media;

/// <summary>Where the state of a resource is read.</summary>
internal static class StateSources
{
    /// <summary>The collection and the name of a resource; null for one without a state.</summary>
    public static (IStatefulCollection Collection, string Name)? Find(MediaApi media, ApiObject resource)
        => media.StateOf(resource) is (var collection, { } name) ? (collection, name) : null;
}
