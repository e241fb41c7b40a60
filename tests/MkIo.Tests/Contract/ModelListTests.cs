using System.Collections;
using System.Reflection;

namespace MkIo.Tests.Contract;

/// <summary>PowerShell takes the whole list for its first item where the list's type is one that the compiler made for itself.</summary>
public sealed class ModelListTests
{
    public static TheoryData<Type> Models => [.. ModelCatalog.Models.Where(model => model is { IsAbstract: false, ContainsGenericParameters: false })];

    [Theory]
    [MemberData(nameof(Models))]
    public void The_lists_of_a_model_can_be_indexed(Type model) => Assert.Empty(Hidden(Activator.CreateInstance(model)!));

    private static IEnumerable<string> Hidden(object item) => item.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.GetIndexParameters().Length == 0)
        .Where(property => property.GetValue(item)?.GetType() is { IsVisible: false })
        .Select(property => property.Name);
}
