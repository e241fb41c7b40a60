using MkIo.Management;
using MkIo.PowerShell.Completion;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Pipeline;
using MkIo.Resources;

namespace MkIo.PowerShell.Management.Payments;

/// <summary>Gets the payment methods of the organization: by id or name, or the one that a project is billed with.</summary>
/// <remarks><para>What only the marketplace knows is in Spec, whose form differs by Type.</para></remarks>
/// <example>
/// <para>List them.</para>
/// <code>Get-MkIoPaymentMethod</code>
/// </example>
/// <example>
/// <para>Which one pays for a project?</para>
/// <code>Get-MkIoPaymentMethod -Project demo</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Get, "MkIoPaymentMethod")]
[OutputType(typeof(PaymentMethod))]
[RequiresPermission("core.subscription.get")]
[Accepts(typeof(PaymentMethod), nameof(PaymentMethod.Id))]
public sealed class GetMkIoPaymentMethodCommand : GetListedCmdlet<PaymentMethod>
{
    /// <summary>Gets the payment method that this project is billed with.</summary>
    [Parameter]
    [ResourceName]
    [Accepts(typeof(Project))]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    public new string? Project { get; set; }

    private protected override ListSpec<PaymentMethod> Spec => new(Client.Management.PaymentMethods, paymentMethod => paymentMethod.Name);

    /// <summary>Gets what was asked for.</summary>
    protected override void ProcessRecord()
    {
        if (Project is { } given)
            Try(given, () => WriteObject(Await(Client.Project(NameOf(nameof(Project), given)).Management.GetPaymentMethodAsync)));
        else
            base.ProcessRecord();
    }
}

/// <summary>Gives payment methods another name for people, which is all that can be changed.</summary>
/// <remarks><para>Where the name is the same, nothing is sent.</para></remarks>
/// <example>
/// <para>Name one.</para>
/// <code>Get-MkIoPaymentMethod 'Production' | Set-MkIoPaymentMethod -DisplayName 'Production, Europe'</code>
/// </example>
/// <example>
/// <para>Clear a name.</para>
/// <code>Get-MkIoPaymentMethod 'Production' | Set-MkIoPaymentMethod -DisplayName ''</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsCommon.Set, "MkIoPaymentMethod", SupportsShouldProcess = true)]
[OutputType(typeof(PaymentMethod))]
[RequiresPermission("core.subscription.get", "core.subscription.update")]
[RequiresConnection(ConnectionScope.Organization)]
public sealed class SetMkIoPaymentMethodCommand : BulkCmdlet<Change<PaymentMethod>>
{
    private InputReader<PaymentMethod>? _reader;

    /// <summary>The payment method: an object of Get-MkIoPaymentMethod; an object with the API's fields; a row of a CSV with the columns PaymentMethodId or Id, and DisplayName; or an id.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The payment method's id; objects of Get-MkIoPaymentMethod bring it.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ResourceNameCompleter))]
    [Alias("Id")]
    public Guid? PaymentMethodId { get; set; }

    /// <summary>The name for people, up to 256 characters; an empty text clears it.</summary>
    /// <value>That of the piped payment method</value>
    [Parameter(Position = 1)]
    [AllowEmptyString]
    [ValidateLength(0, 256)]
    public string? DisplayName { get; set; }

    /// <summary>Prepares to read the pipeline.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _reader = new(this, "payment method");
    }

    /// <summary>Asks where it is told to, and renames.</summary>
    protected override void ProcessRecord() => Take(InputObject ?? (object?)PaymentMethodId, () =>
    {
        var input = _reader!.Read(InputObject, IsBound(nameof(InputObject)));
        var metadata = input?.Fields["metadata"];
        var text = input is null ? InputObject?.ToString() : (string?)metadata?["id"];
        var id = PaymentMethodId ?? (Guid.TryParse(text, out var piped) ? piped
            : throw Invalid("The payment method isn't specified. Specify -PaymentMethodId, or pipe objects of Get-MkIoPaymentMethod."));
        var name = DisplayName ?? (string?)metadata?["displayName"] ?? (input?.IsWhole == true ? string.Empty
            : throw Invalid("The name is all that can be changed of a payment method. Specify -DisplayName."));
        var methods = Client.Management.PaymentMethods;
        StartConfirmed(id, id.ToString(), id.ToString(), "Rename the payment method", cancellationToken => methods.RenameAsync(id, name, cancellationToken));
    });
}

/// <summary>Accepts the terms and conditions of payment methods, after asking.</summary>
/// <remarks><para>This binds the organization. Read the terms in the portal first.</para></remarks>
/// <example>
/// <para>Accept those of one.</para>
/// <code>Get-MkIoPaymentMethod 'Production' | Approve-MkIoPaymentMethod</code>
/// </example>
/// <example>
/// <para>Which are still open?</para>
/// <code>Get-MkIoPaymentMethod | Where-Object TermsAccepted -ne $true | Approve-MkIoPaymentMethod -WhatIf</code>
/// </example>
/// <seealso href="https://docs.mediakind.com/api-guides/how-to/management/usage-and-billing/">Usage and billing</seealso>
[Cmdlet(VerbsLifecycle.Approve, "MkIoPaymentMethod", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
[RequiresPermission("core.subscription.get")]
[Accepts(typeof(PaymentMethod), nameof(PaymentMethod.Id))]
public sealed class ApproveMkIoPaymentMethodCommand : IdCmdlet
{
    private protected override IdAction Action => IdAction.Silent("Accept the terms and conditions", Client.Management.PaymentMethods.AcceptTermsAsync);
}
