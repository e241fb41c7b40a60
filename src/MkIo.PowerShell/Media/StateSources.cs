using MkIo.Json;
using MkIo.Media;
using MkIo.Resources;

namespace MkIo.PowerShell.Media;

/// <summary>Where the state of a resource is read. A resource with a state endpoint adds a line here.</summary>
internal static class StateSources
{
    private static readonly Dictionary<Type, Func<MediaApi, object, (IStatefulCollection, string?)>> Sources = new()
    {
        [typeof(Asset)] = (media, item) => (media.Assets, ((Asset)item).Name),
        [typeof(ContentKeyPolicy)] = (media, item) => (media.ContentKeyPolicies, ((ContentKeyPolicy)item).Name),
        [typeof(StreamingLocator)] = (media, item) => (media.StreamingLocators, ((StreamingLocator)item).Name),
        [typeof(StreamingEndpoint)] = (media, item) => (media.StreamingEndpoints, ((StreamingEndpoint)item).Name),
        [typeof(LiveEvent)] = (media, item) => (media.LiveEvents, ((LiveEvent)item).Name),
        [typeof(LiveOutput)] = (media, item) => (media.LiveOutputs(((LiveOutput)item).LiveEventName!), ((LiveOutput)item).Name),
        [typeof(Job)] = (media, item) => (media.Jobs(((Job)item).TransformName!), ((Job)item).Name),
    };

    /// <summary>The collection and the name of a resource; null for one without a state.</summary>
    public static (IStatefulCollection Collection, string Name)? Find(MediaApi media, ApiObject resource)
        => Sources.TryGetValue(resource.GetType(), out var source) && source(media, resource) is (var collection, { } name) ? (collection, name) : null;
}
