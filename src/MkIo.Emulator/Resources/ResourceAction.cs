using System.Text.Json.Nodes;
using MkIo.Emulator.Http;

namespace MkIo.Emulator.Resources;

/// <summary>Something that is done with a resource, named by the last segment of the path.</summary>
internal sealed record ResourceAction(ApiRequest Request, ResourceType Type, JsonObject Resource)
{
    public string Name => Request.Segments[^1];

    public string ResourceName => Request.Segments[Type.ItemSegment];

    public string CollectionKey => Type.CollectionKey(Request.Segments);

    /// <summary>Keeps what was changed.</summary>
    public void Store()
    {
        ServerFields.Touch(Resource, ServerFields.Time(Request.Now));
        Request.Scope.GetOrAdd(CollectionKey).Put(ResourceName, JsonText.ToBytes(Resource));
    }
}
