using System.Collections;
using System.Reflection;

namespace MkIo.Storage.Tests;

/// <summary>PowerShell takes the whole list for its first item where the list's type is one that the compiler made for itself.</summary>
public sealed class SasUrlTests
{
    [Fact]
    public void The_lists_of_a_sas_can_be_indexed()
    {
        var sas = SasUrl.Parse(Secret.From("?sv=2021-12-02&ss=b&srt=co&sp=rl&sig=x"))!;
        var lists = sas.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)).ToList();
        Assert.NotEmpty(lists);
        Assert.DoesNotContain(lists, property => property.GetValue(sas)!.GetType() is { IsVisible: false });
    }
}
