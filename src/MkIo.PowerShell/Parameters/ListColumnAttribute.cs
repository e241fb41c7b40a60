namespace MkIo.PowerShell.Parameters;

/// <summary>Lets a parameter that takes several texts take them as a column of a table has them: <c>a;b</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListColumnAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => ListColumn.Parts(inputData);
}

/// <summary>Lists as columns of tables have them.</summary>
internal static class ListColumn
{
    /// <summary>The parts of a text; what is no text stays as it is.</summary>
    public static object? Parts(object? value)
        => (value is PSObject wrapped ? wrapped.BaseObject : value) is string text && text.IndexOf(';') >= 0
            ? text.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).ToArray()
            : value is PSObject { BaseObject: not PSCustomObject } other ? other.BaseObject : value;
}
