using System.Collections;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using MkIo.Json;

namespace MkIo.Resources;

/// <summary>The fields of an object that came from the service and that no property carries.</summary>
internal static class UnknownFields
{
    /// <summary>Takes out one field that the service's words name, and says which; null when they name none.</summary>
    public static string? DropRefused(ApiObject root, string? detail)
    {
        if (string.IsNullOrEmpty(detail))
            return null;
        foreach (var (owner, name, path) in Find(root, string.Empty))
        {
            if (!Regex.IsMatch(detail, $@"(?<![\w]){Regex.Escape(name)}(?![\w])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                continue;
            owner.AdditionalData!.Remove(name);
            return path;
        }

        return null;
    }

    private static IEnumerable<(ApiObject Owner, string Name, string Path)> Find(ApiObject owner, string prefix)
    {
        foreach (var name in owner.AdditionalData?.Keys ?? (IEnumerable<string>)[])
            yield return (owner, name, prefix + name);

        var type = MkIoJson.Display.GetTypeInfo(owner.GetType());
        foreach (var property in type.Properties.Where(property => !property.IsExtensionData))
        {
            foreach (var (child, path) in Children(property, owner, prefix + property.Name))
            {
                foreach (var found in Find(child, path + "."))
                    yield return found;
            }
        }
    }

    private static IEnumerable<(ApiObject Child, string Path)> Children(JsonPropertyInfo property, ApiObject owner, string path)
        => property.Get?.Invoke(owner) switch
        {
            ApiObject child => [(child, path)],
            IEnumerable list and not string => list.OfType<ApiObject>().Select((child, index) => (child, $"{path}[{index}]")),
            _ => [],
        };
}
