using System.Text.Json.Nodes;
using MkIo.Emulator.Http;
using MkIo.Emulator.Store;

namespace MkIo.Emulator.Resources;

/// <summary>
/// What a kind of resource does beyond being stored. All but <see cref="CheckAsync"/> run while the scope's gate is held.
/// </summary>
internal class ResourceBehavior
{
    /// <summary>Checks that need the network; nothing is stored yet.</summary>
    public virtual ValueTask CheckAsync(ApiRequest request) => ValueTask.CompletedTask;

    /// <summary>Before a resource is created: rules, and defaults for what the caller left out.</summary>
    public virtual void Creating(ResourceWrite write)
    {
    }

    /// <summary>Before a resource is replaced or patched.</summary>
    public virtual void Updating(ResourceWrite write)
    {
    }

    /// <summary>After a resource was stored.</summary>
    public virtual void Written(ResourceWrite write)
    {
    }

    /// <summary>When something is done with a resource.</summary>
    public virtual void Act(ResourceAction action)
    {
    }

    /// <summary>Before a resource goes; throws where something still needs it.</summary>
    public virtual void Deleting(ApiRequest request, StoredResource resource)
    {
    }

    /// <summary>Before resources of this kind are answered: for what changes as time passes.</summary>
    public virtual void Reading(ApiRequest request)
    {
    }
}

/// <summary>One write of one resource.</summary>
internal sealed record ResourceWrite(ApiRequest Request, ResourceType Type, string Name, JsonObject Resource, JsonObject? Old)
{
    public ResourceScope Scope => Request.Scope;
}
