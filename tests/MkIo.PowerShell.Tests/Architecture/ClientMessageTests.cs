using System.Reflection;
using System.Text.RegularExpressions;
using MkIo.Storage;

namespace MkIo.PowerShell.Tests.Architecture;

/// <summary>
/// The client and the checks of storages are used without PowerShell too: what they say names no cmdlet and no parameter. Their errors
/// carry a reason and their checks a code, and the module adds the advice.
/// </summary>
public sealed partial class ClientMessageTests
{
    public static TheoryData<Type, int> Libraries() => new() { { typeof(MkIoClient), 500 }, { typeof(StorageCheck), 300 } };

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_names_no_cmdlet_and_no_parameter(Type any, int atLeast)
    {
        var texts = TextsOf(any.Assembly).ToList();

        Assert.InRange(texts.Count, atLeast, int.MaxValue);
        Assert.DoesNotContain(texts, text => CmdletName().IsMatch(text) || ParameterName().IsMatch(text));
    }

    [Fact]
    public void Names_of_cmdlets_and_parameters_are_found_where_there_are_some()
    {
        var texts = TextsOf(typeof(PowerShell.Pipeline.MkIoCmdlet).Assembly).ToList();

        Assert.Contains(texts, text => CmdletName().IsMatch(text));
        Assert.Contains(texts, text => ParameterName().IsMatch(text));
    }

    private static IEnumerable<string> TextsOf(Assembly assembly) => assembly.GetTypes().SelectMany(Code.MethodsOf).SelectMany(Code.TextsOf);

    [GeneratedRegex(@"\b[A-Z][a-z]+-MkIo")]
    private static partial Regex CmdletName();

    [GeneratedRegex(@"(^|[\s('])-[A-Z][A-Za-z]+")]
    private static partial Regex ParameterName();
}
