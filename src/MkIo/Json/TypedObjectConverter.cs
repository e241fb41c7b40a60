namespace MkIo.Json;

/// <summary>Tells the members of a family apart by <c>@odata.type</c>.</summary>
/// <typeparam name="TBase">The family.</typeparam>
/// <typeparam name="TFallback">The type for members that are not known.</typeparam>
public abstract class TypedObjectConverter<TBase, TFallback> : PolymorphicConverter<TBase, TFallback>
    where TBase : TypedObject
    where TFallback : TBase
{
    /// <summary>The members by their names in the API.</summary>
    protected abstract IReadOnlyDictionary<string, Type> Types { get; }

    /// <inheritdoc/>
    protected override string Discriminator => TypedObject.Field;

    /// <inheritdoc/>
    protected override Type? Resolve(string value) => Types.TryGetValue(value, out var type) ? type : null;
}
