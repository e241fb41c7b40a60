using MkIo.Http;

namespace MkIo.Storage;

/// <summary>The refusals of the blob service, told apart, and what to do about each.</summary>
internal static class AzureErrors
{
    private const string NewSas = "Copy the SAS again, whole. If the account's key was renewed since it was made, make a new one with the key of today.";

    /// <summary>Whether an answer is a list of blobs; a proxy's page may be a success, too.</summary>
    public static bool IsList(BlobAnswer answer) => answer.IsSuccess && answer.Body.IndexOf("<EnumerationResults", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a refusal is about who asks, and not about what is asked for.</summary>
    public static bool IsAboutIdentity(BlobAnswer answer)
        => answer.Status == 0 || answer.Code is "AuthenticationFailed" or "AuthorizationFailure" or "KeyBasedAuthenticationNotPermitted" or "AccountIsDisabled"
            or "AuthorizationSourceIPMismatch" or "InvalidAuthenticationInfo" or "ResourceNotFound" || answer.Status >= 500 || (answer.Code is null && !IsList(answer));

    /// <summary>The check for a request that was refused.</summary>
    /// <param name="name">The check.</param>
    /// <param name="answer">The refusal.</param>
    /// <param name="account">The account's URL.</param>
    /// <param name="permission">The permission that the request takes, such as <c>List</c>.</param>
    public static StorageCheck ToCheck(string name, BlobAnswer answer, string account, string permission) => answer.Code switch
    {
        null when answer.Status == 0 => Unreachable.ToCheck(name, account, answer.Detail, answer.HostUnknown),
        // What other services and older versions call a wrong signature.
        "AuthorizationFailure" when answer.Detail?.IndexOf("authenticate", StringComparison.OrdinalIgnoreCase) >= 0 => NotAccepted(name, answer),
        "AuthenticationFailed" or "InvalidAuthenticationInfo" => NotAccepted(name, answer),
        "AuthorizationFailure" => StorageCheck.Warn(name, "The account's firewall does not let this machine in.",
            "See 'Networking' of the storage account: it has to let MK.IO in, by its addresses or a private link. This machine need not be."),
        "AuthorizationSourceIPMismatch" => StorageCheck.Warn(name, "The SAS may not be used from the address of this machine (sip).",
            "Leave 'Allowed IP addresses' empty and make it again, unless all addresses of MK.IO are among them."),
        "AuthorizationServiceMismatch" => StorageCheck.Fail(name, "Azure says that the SAS is not for the blob service.", "Tick 'Blob' under 'Allowed services' and make it again."),
        "AuthorizationResourceTypeMismatch" => StorageCheck.Fail(name, "Azure says that the SAS is not for this type of resource.", "Tick 'Container' and 'Object' under 'Allowed resource types' and make it again."),
        "AuthorizationPermissionMismatch" => StorageCheck.Fail(name, $"Azure says that the SAS lacks the permission {permission}.", $"Tick {permission} under 'Allowed permissions' and make it again."),
        "AuthorizationProtocolMismatch" => StorageCheck.Fail(name, "Azure says that the SAS is not for the protocol of the URL.", "Use the https URL of the account."),
        "KeyBasedAuthenticationNotPermitted" => StorageCheck.Fail(name, "The account accepts no SAS that is signed with its key.", "Switch on 'Allow storage account key access' under 'Configuration' of the storage account."),
        "AccountIsDisabled" => StorageCheck.Fail(name, "The account is disabled.", "Enable it, or use another one."),
        "ResourceNotFound" => StorageCheck.Fail(name, $"There is no storage account at {Redactor.Text(account)}.", "Check the URL: Get-AzStorageAccount and the portal show the blob endpoint."),
        "ContainerNotFound" => StorageCheck.Fail(name, "There is no such container.", "Check its name, which has no capitals: Get-AzStorageContainer lists what there is."),
        "ContainerBeingDeleted" => StorageCheck.Fail(name, "The container is being deleted.", "Wait a minute, or name another container."),
        "BlobArchived" => StorageCheck.Warn(name, "The blob is in the archive tier, where nobody can read it.", "Bring media that is to be streamed back to the hot or cool tier."),
        _ when answer.Status is 407 or 408 or 429 or >= 500 => Unreachable.ToCheck(name, account, $"the answer was {answer.Status} {answer.Code ?? answer.Detail}.", hostUnknown: false),
        _ => StorageCheck.Fail(name, $"The storage answered {answer.Status} {answer.Code ?? answer.Detail}.", "See whether the URL is that of an Azure storage account, and what stands between."),
    };

    private static StorageCheck NotAccepted(string name, BlobAnswer answer)
        => StorageCheck.Fail(name, $"Azure does not accept the SAS: {answer.Detail}", NewSas);
}
