namespace MkIo.PowerShell.Parameters;

/// <summary>
/// Takes the name of a parent out of what the pipeline brings: the parent itself, or one of its children,
/// which knows its parent's name by a property of its own.
/// </summary>
/// <param name="property">The child's property, such as <c>AssetName</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParentNameTransformationAttribute(string property) : ArgumentTransformationAttribute
{
    /// <summary>The child's property.</summary>
    public string Property { get; } = property;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is null || (inputData as PSObject)?.BaseObject is string || inputData is string)
            return inputData;
        var item = PSObject.AsPSObject(inputData);
        return (item.Properties[Property] ?? item.Properties["Name"])?.Value?.ToString() ?? inputData;
    }
}
