using System.Reflection;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Tests.Permissions;

/// <summary>A cmdlet's permissions are those of operations of the API.</summary>
public sealed class RequiredPermissionTests
{
    private static readonly HashSet<string> Known = [.. ApiOperations.All.SelectMany(operation => operation.Permissions)];

    public static TheoryData<string> Cmdlets => [.. Types().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_permissions_of_a_cmdlet_are_known(string cmdlet)
    {
        var type = Types().Single(type => type.Name == cmdlet);
        Assert.Empty(type.GetCustomAttribute<RequiresPermissionAttribute>()!.Permissions.Except(Known));
    }

    private static IEnumerable<Type> Types() => typeof(RequiresPermissionAttribute).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RequiresPermissionAttribute)));
}
