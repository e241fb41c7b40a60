using MkIo.Json;

namespace MkIo.Media;

/// <summary>The limits of analogue television outputs.</summary>
[ApiSchema("ContentKeyPolicyPlayReadyExplicitAnalogTelevisionRestriction")]
public sealed class ContentKeyPolicyPlayReadyExplicitAnalogTelevisionRestriction : ApiObject
{
    /// <summary>Whether a device that cannot obey may play nevertheless.</summary>
    [RequiredField] public bool BestEffort { get; set; }

    /// <summary>The limit's configuration, 0 to 3.</summary>
    [RequiredField] public int? ConfigurationData { get; set; }
}
