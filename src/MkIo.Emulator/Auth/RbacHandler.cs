using MkIo.Emulator.Http;

namespace MkIo.Emulator.Auth;

/// <summary>What the user may do, whatever the token that asks.</summary>
internal static class RbacHandler
{
    public static ValueTask<ApiResult> GetAsync(ApiRequest request) => new(request.Answer(PermissionTree.OfUser(request.State)));
}
