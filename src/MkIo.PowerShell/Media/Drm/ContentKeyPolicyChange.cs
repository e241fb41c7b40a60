using MkIo.Json;
using MkIo.Media;

namespace MkIo.PowerShell.Media.Drm;

/// <summary>What a user said about a content key policy; null means that it was not said.</summary>
internal sealed class ContentKeyPolicyChange
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>All options; they take the place of those that are there.</summary>
    public ContentKeyPolicyOption[]? Options { get; init; }

    /// <summary>DRM systems; each takes the place of the option for the same system, and the other options stay.</summary>
    public required IReadOnlyList<ContentKeyPolicyConfiguration> Configurations { get; init; }

    /// <summary>Who may have a license, for all options.</summary>
    public ContentKeyPolicyRestriction? Restriction { get; init; }

    public bool SaysOptions => Options is not null || Configurations.Count > 0;

    public void ApplyTo(ContentKeyPolicy policy)
    {
        // The service knows no null here; an empty text is what removes it.
        policy.Description = Description ?? policy.Description;
        // The user's own objects, which another cmdlet may yet get, stay as they are.
        var options = (Options ?? policy.Options ?? []).Select(ApiObject.ShallowCopy).ToList();
        foreach (var configuration in Configurations)
            Place(options, configuration);
        if (Restriction is not null)
        {
            foreach (var option in options)
                option.Restriction = Restriction;
        }

        if (options.Count == 0 && policy.Name is null)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"There is no content key policy '{Name}' yet, and a new one needs at least one license configuration: specify -WidevineTemplate, -PlayReady, -FairPlay, -ClearKey or -Option.");
        if (options.FirstOrDefault(option => option.Restriction is null) is { } open)
            throw new MkIoException(MkIoErrorKind.InvalidRequest, $"Say who may have the license of the option '{open.Name}': -OpenRestriction for anybody, or -Issuer, -Audience and -TokenKey.");
        policy.Options = options;
    }

    private static void Place(List<ContentKeyPolicyOption> options, ContentKeyPolicyConfiguration configuration)
    {
        if (options.Find(option => option.Configuration?.ODataType == configuration.ODataType) is { } existing)
            existing.Configuration = configuration;
        else
            options.Add(new ContentKeyPolicyOption { Name = NameOf(configuration), Configuration = configuration, Restriction = options.FirstOrDefault()?.Restriction });
    }

    private static string NameOf(ContentKeyPolicyConfiguration configuration) => configuration switch
    {
        ContentKeyPolicyWidevineConfiguration => "widevine",
        ContentKeyPolicyPlayReadyConfiguration => "playready",
        ContentKeyPolicyFairPlayConfiguration => "fairplay",
        _ => "clearkey",
    };
}
