using System.Security;

namespace MkIo.PowerShell.Connection;

/// <summary>Reads a token out of a vault of Microsoft.PowerShell.SecretManagement, where that module is there.</summary>
internal static class SecretStore
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";
    private const string GetSecret = $@"{Module}\Get-Secret";

    /// <summary>Reads the secret on the pipeline thread, with the vaults that the session has.</summary>
    /// <exception cref="MkIoException">There is no such secret, or no way to it; the message says what to do.</exception>
    public static Secret ReadToken(PSCmdlet cmdlet, string name, string? vault)
    {
        // Looking for it also loads the module.
        if (cmdlet.InvokeCommand.GetCommand(GetSecret, CommandTypes.Cmdlet | CommandTypes.Function) is null)
            throw Invalid($"-TokenSecretName needs the module {Module}: Install-Module {Module}, and a vault for it such as Microsoft.PowerShell.SecretStore. Without it, use -Token or -Credential.");
        var place = vault is null ? $"'{name}'" : $"'{name}' in the vault '{vault}'";
        var found = Run(name, vault, place);
        if (found.Length > 1)
            throw Invalid($"There is more than one secret {place}. Name one.");

        // Nothing here says more of a secret than its name and its type.
        return found.FirstOrDefault() switch
        {
            SecureString { Length: > 0 } text => Secret.From(text),
            string text when !string.IsNullOrWhiteSpace(text) => Secret.From(text),
            PSCredential { Password.Length: > 0 } credential => Secret.From(credential.Password),
            null => throw Invalid($"There is no secret {place}. {Recommendation(name)}"),
            SecureString or string or PSCredential => throw Invalid($"The secret {place} is empty. {Recommendation(name)}"),
            var other => throw Invalid($"The secret {place} is a {other.GetType().Name}, and a token is a SecureString, a string or the password of a PSCredential. {Recommendation(name)}"),
        };
    }

    private static object[] Run(string name, string? vault, string place)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(GetSecret).AddParameter("Name", name).AddParameter("ErrorAction", ActionPreference.Stop);
        if (vault is not null)
            shell.AddParameter("Vault", vault);
        try
        {
            return [.. shell.Invoke().Where(item => item is not null).Select(item => item.BaseObject)];
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            throw Invalid($"The secret {place} could not be read: {(error.ErrorRecord?.Exception ?? error).Message.TrimEnd('.')}. {Recommendation(name)}", error);
        }
    }

    private static MkIoException Invalid(string message, Exception? cause = null) => new(MkIoErrorKind.InvalidRequest, message, cause);

    private static string Recommendation(string name) => $"Get-SecretInfo shows what there is; Set-Secret {name} -Secret (Read-Host -AsSecureString) keeps a token.";
}
