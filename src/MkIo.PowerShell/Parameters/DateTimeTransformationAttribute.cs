namespace MkIo.PowerShell.Parameters;

/// <summary>Lets a parameter for a day take a DateTimeOffset too, as the module's own objects have them: PowerShell does not convert it by itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateTimeTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => ((inputData as PSObject)?.BaseObject ?? inputData) is DateTimeOffset moment ? moment.UtcDateTime : inputData;
}
