using MkIo.Management;
using MkIo.PowerShell.Parameters;
using MkIo.PowerShell.Reading;

namespace MkIo.PowerShell.Management.Projects;

/// <summary>Where a piped project lives and who pays for it: only the service fills those fields of a project, and the body that makes one has them under other names.</summary>
/// <param name="Location">The location's name.</param>
/// <param name="PaymentMethodId">The payment method's ID.</param>
internal sealed record ProjectPlace(string? Location, Guid? PaymentMethodId)
{
    /// <summary>The values of an object.</summary>
    /// <param name="input">The object, of whatever form.</param>
    /// <exception cref="MkIoException">The ID is none.</exception>
    public static ProjectPlace Of(PSObject input)
    {
        if (input.BaseObject is Project own)
            return new(own.Location, own.PaymentMethodId);
        var said = Said(input).ToList();
        var id = First(said, "paymentmethodid", "assignedpaymentmethodid");
        return new(First(said, "location", "locationname"), id is null ? null : Guid.TryParse(id, out var known) ? known
            : throw new MkIoException(MkIoErrorKind.InvalidRequest, $"'{id}' is not the ID of a payment method."));
    }

    private static IEnumerable<KeyValuePair<string, object?>> Said(PSObject input)
    {
        var fields = FieldReader.Fields(input) ?? [];
        return fields.Concat(fields.Where(field => Spelling.Plain(field.Key) == "spec").SelectMany(field => FieldReader.Fields(field.Value) ?? []));
    }

    private static string? First(IEnumerable<KeyValuePair<string, object?>> fields, params string[] names)
        => fields.Where(field => names.Contains(Spelling.Plain(field.Key))).Select(field => field.Value?.ToString()).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
}
