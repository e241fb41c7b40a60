using System.Text.Json.Serialization;
using MkIo.Http;
using MkIo.Json;
using MkIo.Resources;

namespace MkIo.Management;

public sealed partial class Project
{
    /// <summary>The project's name, as paths have it.</summary>
    [JsonIgnore] public string? Name => Spec?.Name ?? Metadata?.Name;

    /// <summary>The service's ID, by which permissions name the project.</summary>
    [JsonIgnore] public Guid? Id => Metadata?.Id;

    /// <summary>The project's name for people.</summary>
    [JsonIgnore] public string? DisplayName => Metadata?.DisplayName ?? Spec?.DisplayName;

    /// <summary>The cloud region that it lives in.</summary>
    [JsonIgnore] public string? Location => Spec?.LocationName;

    /// <summary>Whether it is active.</summary>
    [JsonIgnore] public bool? IsActive => Spec?.IsActive;

    /// <summary>The payment method in use.</summary>
    [JsonIgnore] public Guid? PaymentMethodId => Spec?.AssignedPaymentMethodId;

    /// <summary>The name of its cloud.</summary>
    [JsonIgnore] public string? Cloud => Metadata?.Cloud?.Name;

    /// <summary>When it was created.</summary>
    [JsonIgnore] public DateTimeOffset? Created => Metadata?.Created;

    /// <summary>When it was last changed.</summary>
    [JsonIgnore] public DateTimeOffset? LastModified => Metadata?.Updated;

    /// <summary>The email address of who created it.</summary>
    [JsonIgnore] public string? CreatedBy => Metadata?.CreatedByEmail;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public sealed partial class MetricsEndpoint
{
    /// <summary>The project that it belongs to.</summary>
    [JsonIgnore] public string? Project { get; internal set; }

    /// <summary>Whether it is enabled.</summary>
    [JsonIgnore] public bool? Enabled => Spec?.Enabled;

    /// <summary>The address to scrape.</summary>
    [JsonIgnore] public string? Url => Status?.Url;

    /// <summary>The user name to scrape with.</summary>
    [JsonIgnore] public string? Username => Status?.Username;

    /// <summary>The password to scrape with; <c>.Password.Reveal()</c> takes it out.</summary>
    [JsonIgnore] public Secret? Password => Status?.Password;
}

public sealed partial class Location
{
    /// <summary>The location's name, as New-MkIoProject takes it.</summary>
    [JsonIgnore] public string? Name => Metadata?.Name;

    /// <summary>The location's name for people.</summary>
    [JsonIgnore] public string? DisplayName => Metadata?.DisplayName;

    /// <summary>Whether it is shared or the organization's own.</summary>
    [JsonIgnore] public string? Type => Spec?.Type;

    /// <summary>The name of its cloud.</summary>
    [JsonIgnore] public string? Cloud => Spec?.Cloud?.Name;

    /// <summary>The name of its region within the cloud.</summary>
    [JsonIgnore] public string? Region => Spec?.Cloud?.Region?.Name;

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? base.ToString()!;
}

public partial class ProjectCollection
{
    /// <summary>Makes a project, and refuses to touch one that exists.</summary>
    /// <param name="name">Its name, as paths have it.</param>
    /// <param name="project">Location, payment method and the name for people.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It exists (<see cref="MkIoErrorKind.AlreadyExists"/>), or a request failed.</exception>
    public virtual async Task<Change<Project>> CreateAsync(string name, NewProject project, CancellationToken cancellationToken = default)
    {
        if (await IsListedAsync(Guard.NotEmpty(name), cancellationToken).ConfigureAwait(false))
            throw Exists(name);
        if (DryRun.IsOn)
            return new Change<Project>(ChangeKind.Created, new Project());
        var request = new ApiRequest(HttpMethod.Put, ItemPath(name), MkIoJson.Bytes(Guard.NotNull(project)));
        return new Change<Project>(ChangeKind.Created, await Sender.SendAsync(request, MkIoJson.TypeInfo<Project>(), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Changes a project that exists; a change that changes nothing sends nothing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">Turns the project as it is into the desired one.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="MkIoException">It does not exist (<see cref="MkIoErrorKind.NotFound"/>), or a request failed.</exception>
    public virtual async Task<Change<Project>> UpdateAsync(string name, Action<Project> change, CancellationToken cancellationToken = default)
        // CreateOrUpdateAsync would make a project that is missing, and a project costs money: it takes a location and a payment method.
        => await CreateOrUpdateAsync(name, await GetAsync(name, cancellationToken).ConfigureAwait(false), change, cancellationToken).ConfigureAwait(false);

    // Looked up in the list, hidden ones included: a permission to look at a project by its name can only be had on one that exists.
    private async Task<bool> IsListedAsync(string name, CancellationToken cancellationToken)
    {
        var path = new QueryString().Add("$filter", $"name eq {ListQuery.Literal(name)}").Add("show_hidden", "true").AppendTo(ListPath);
        var page = await Sender.SendAsync(new ApiRequest(HttpMethod.Get, path), MkIoJson.TypeInfo<ListPage<Project>>(), cancellationToken).ConfigureAwait(false);
        return page.Value.Any(project => project.Name == name);
    }
}
