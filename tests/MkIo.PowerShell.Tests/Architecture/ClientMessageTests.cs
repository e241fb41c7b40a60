using System.Text.RegularExpressions;

namespace MkIo.PowerShell.Tests.Architecture;

/// <summary>The client is used without PowerShell too: what it says names no cmdlet. Its errors carry a reason, and the module's error table adds the advice.</summary>
public sealed partial class ClientMessageTests
{
    // What a check of a storage recommends is made where the storages are checked.
    private static readonly string[] Checks = ["MkIo.Storage", "MkIo.Transfer"];

    [Fact]
    public void The_client_names_no_cmdlet()
    {
        var texts = typeof(MkIoClient).Assembly.GetTypes()
            .Where(type => !Checks.Contains(type.Namespace) && type.FullName?.StartsWith("MkIo.Media.RegisteredStorageChecks", StringComparison.Ordinal) != true)
            .SelectMany(Code.MethodsOf).SelectMany(Code.TextsOf).ToList();

        Assert.InRange(texts.Count, 500, int.MaxValue);
        Assert.DoesNotContain(texts, text => CmdletName().IsMatch(text));
    }

    [Fact]
    public void A_name_of_a_cmdlet_is_found_where_there_is_one()
        => Assert.Contains(typeof(PowerShell.Pipeline.MkIoCmdlet).Assembly.GetTypes().SelectMany(Code.MethodsOf).SelectMany(Code.TextsOf), text => CmdletName().IsMatch(text));

    [GeneratedRegex(@"\b[A-Z][a-z]+-MkIo")]
    private static partial Regex CmdletName();
}
