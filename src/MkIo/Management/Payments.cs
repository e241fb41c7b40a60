using System.Text.Json;
using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

public sealed partial class PaymentMethod
{
    /// <summary>The service's ID.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The name for people.</summary>
    [JsonIgnore] public string? Name => Metadata?.DisplayName;

    /// <summary>How it pays: <c>azure</c>, <c>aws</c> or <c>direct</c>.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>Whether it is active.</summary>
    [JsonIgnore] public bool? IsActive => Status?.IsActive;

    /// <summary>Whether the terms and conditions were accepted.</summary>
    [JsonIgnore] public bool? TermsAccepted => Status?.TermsAndConditionsAccepted;

    /// <summary>The names of the projects that are billed with it.</summary>
    [JsonIgnore] public IList<string>? Projects => Related?.Projects;

    /// <summary>The offer that it pays for.</summary>
    [JsonIgnore] public string? Offer => Spec?.ProductPublicationName;

    /// <summary>The first day that it pays for.</summary>
    [JsonIgnore] public DateTimeOffset? StartDate => Spec?.StartDate;

    /// <summary>The last day that it pays for.</summary>
    [JsonIgnore] public DateTimeOffset? EndDate => Spec?.EndDate;

    /// <summary>Notes on it.</summary>
    [JsonIgnore] public string? Notes => Spec?.Notes;

    /// <summary>When it was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>The email address of who created it.</summary>
    [JsonIgnore] public string? CreatedBy => Metadata?.CreatedByEmail;

    /// <summary>The name for people, or the ID.</summary>
    public override string ToString() => Name ?? Id?.ToString() ?? base.ToString()!;
}

public sealed partial class RateCard
{
    /// <summary>The payment method's ID.</summary>
    [JsonIgnore] public Guid? PaymentMethodId => Metadata?.PaymentMethodId;

    /// <summary>The offer that the prices are of.</summary>
    [JsonIgnore] public string? Offer => Metadata?.ProductPublicationName;

    /// <summary>The currency of the prices.</summary>
    [JsonIgnore] public string? Currency => Spec?.Currency;

    /// <summary>The prices by family and solution.</summary>
    [JsonIgnore] public IList<RateCardEntry>? Entries => Spec?.RateCard;

    /// <summary>The solutions that have prices.</summary>
    [JsonIgnore] public IReadOnlyList<string> Solutions => ApiList<string>.Of((Entries ?? []).Select(entry => entry.Solution).OfType<string>());

    /// <summary>All prices.</summary>
    [JsonIgnore] public IReadOnlyList<RateCardPrice> Prices => ApiList<RateCardPrice>.Of((Entries ?? []).SelectMany(entry => entry.Prices ?? []));
}

public partial class PaymentMethodCollection
{
    private const string PatchType = "application/json-patch+json";

    /// <summary>Gives a payment method another name for people, which is all that can be changed; an empty one clears it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="displayName">The name, up to 256 characters.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">A request failed.</exception>
    public virtual async Task<Change<PaymentMethod>> RenameAsync(Guid id, string displayName, CancellationToken cancellationToken = default)
    {
        var current = await GetAsync(id.ToString(), cancellationToken).ConfigureAwait(false);
        if ((current.Name ?? string.Empty) == Guard.NotNull(displayName))
            return new Change<PaymentMethod>(ChangeKind.Unchanged, current);
        var patch = new JsonPatch().Replace(displayName, "metadata", "displayName");
        var request = new ApiRequest(HttpMethods.Patch, ItemPath(id.ToString()), patch.ToBytes(), PatchType);
        var written = DryRun.IsOn ? current : await Sender.SendAsync(request, MkIoJson.TypeInfo<PaymentMethod>(), cancellationToken).ConfigureAwait(false);
        return new Change<PaymentMethod>(ChangeKind.Updated, written) { Difference = ResourceDifference.Of(patch, JsonSerializer.SerializeToNode(current, MkIoJson.TypeInfo<PaymentMethod>())) };
    }

    /// <summary>Gets the prices that a payment method pays.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task<RateCard> GetRateCardAsync(Guid id, CancellationToken cancellationToken = default)
        => Sender.SendAsync(new ApiRequest(HttpMethod.Get, $"{ItemPath(id.ToString())}/rateCard"), MkIoJson.TypeInfo<RateCard>(), cancellationToken);

    /// <summary>Accepts the terms and conditions of a payment method.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="MkIoException">The request failed.</exception>
    public virtual Task AcceptTermsAsync(Guid id, CancellationToken cancellationToken = default) => this.ActAsync(id.ToString(), "acceptTermsAndConditions", cancellationToken);
}
