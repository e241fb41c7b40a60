using System.Collections.Concurrent;

namespace MkIo.Emulator.Store;

/// <summary>Everything that is stored: the resources of the organization, and those of each project.</summary>
internal sealed class ResourceStore
{
    private readonly ConcurrentDictionary<string, Lazy<ResourceScope>> _projects = new(StringComparer.Ordinal);

    /// <summary>Fills a new project with what every project has from the start; runs once for each, before anyone sees the project.</summary>
    public event Action<ResourceScope>? ProjectCreated;

    public ResourceScope Organization { get; private set; } = CreateOrganization();

    /// <summary>The projects that were named so far, in the order of their names.</summary>
    public IEnumerable<ResourceScope> Projects => _projects.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.Value);

    public ResourceScope? FindProject(string name) => _projects.GetValueOrDefault(name)?.Value;

    /// <summary>Any name is a project, which is created when it is first named.</summary>
    public ResourceScope GetOrAddProject(string name) =>
        _projects.GetOrAdd(name, key => new Lazy<ResourceScope>(() => CreateProject(key))).Value;

    public void Clear()
    {
        _projects.Clear();
        Organization = CreateOrganization();
    }

    private static ResourceScope CreateOrganization() => new("organization");

    private ResourceScope CreateProject(string name)
    {
        var project = new ResourceScope(name);
        ProjectCreated?.Invoke(project);
        return project;
    }
}
