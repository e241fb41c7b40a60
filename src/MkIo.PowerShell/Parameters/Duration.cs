using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using MkIo.Json;

namespace MkIo.PowerShell.Parameters;

/// <summary>The unit of a duration that is specified as a number alone.</summary>
public enum DurationUnit
{
    /// <summary>Seconds, for media times and timeouts.</summary>
    Seconds,

    /// <summary>Hours, for archive windows.</summary>
    Hours,

    /// <summary>Days, for expiries.</summary>
    Days,
}

/// <summary>
/// Reads a duration as people write it: <c>30d</c>, <c>1h30m</c>, <c>00:01:30</c>, <c>PT1H30M</c>, a TimeSpan, or a number
/// in the parameter's own unit. PowerShell by itself takes a number for ticks, so that 30 would be next to nothing.
/// </summary>
/// <param name="unit">The unit of a number alone.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DurationTransformationAttribute(DurationUnit unit) : ArgumentTransformationAttribute
{
    /// <summary>The unit of a number alone.</summary>
    public DurationUnit Unit { get; } = unit;

    /// <summary>Whether an empty string and null specify nothing, such as those of an empty CSV column; only for parameters that the pipeline binds and that are optional.</summary>
    public bool AllowBlank { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (AllowBlank && string.IsNullOrWhiteSpace(LanguagePrimitives.ConvertTo<string>(inputData)))
            return null;
        var duration = Duration.Read(inputData, Unit);
        return duration.Remark is null ? duration.Value : InputNotes.Attach(duration.Value, new(duration.Remark));
    }
}

/// <summary>A duration that was read.</summary>
/// <param name="Value">The duration.</param>
/// <param name="Remark">How it was read, where that could have been otherwise.</param>
internal sealed record Duration(TimeSpan Value, string? Remark = null)
{
    private const string Count = @"(\d+(?:\.\d+)?|\.\d+)";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly Regex Number = new($@"^{Count}\z", RegexOptions.CultureInvariant, Longest);
    private static readonly Regex Clock = new(@"^(\d+):([0-5]?\d)(?::([0-5]?\d(?:\.\d{1,7})?))?\z", RegexOptions.CultureInvariant, Longest);
    private static readonly Regex YearsOrMonths = new("^P[^T]*[YM]", RegexOptions.CultureInvariant, Longest);
    private static readonly Regex WithUnits = new(
        $@"^(?:{Count}\s*w\s*)?(?:{Count}\s*d\s*)?(?:{Count}\s*h\s*)?(?:{Count}\s*m(?!s)\s*)?(?:{Count}\s*s\s*)?(?:{Count}\s*ms)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Longest);

    private static readonly long[] UnitTicks =
        [7 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond];

    /// <summary>Reads a duration.</summary>
    /// <param name="input">What a user or the pipeline gave.</param>
    /// <param name="unit">The unit of a number alone.</param>
    /// <exception cref="ArgumentTransformationMetadataException">It is none.</exception>
    public static Duration Read(object? input, DurationUnit unit)
    {
        var value = ObjectKind.Plain(input);
        return value switch
        {
            null => throw Refused("A duration cannot be null.", unit),
            TimeSpan span => NotNegative(span.Ticks, span.ToString("c", CultureInfo.InvariantCulture), unit),
            string text => Parse(text.Trim(), unit),
            _ when IsNumber(value) => OfNumber(value, Typed(input), unit),
            PSObject row => OfRow(row.Properties["Ticks"]?.Value, row.Properties["TotalSeconds"]?.Value, row, unit),
            IDictionary row => OfRow(row["Ticks"], row["TotalSeconds"], PSObject.AsPSObject(row), unit),
            _ => throw Refused($"A {value.GetType().Name} is not a duration.", unit),
        };
    }

    private static bool IsNumber(object value)
        => value is not Enum && Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal || value is System.Numerics.BigInteger;

    // An unquoted 30d or 90s is a number to PowerShell, which knows d and s as suffixes of types, but it keeps what was typed.
    private static string? Typed(object? input)
        => input is PSObject && LanguagePrimitives.ConvertTo<string>(input) is { Length: > 0 } text && char.IsLetter(text[text.Length - 1]) ? text : null;

    private static Duration OfNumber(object number, string? typed, DurationUnit unit)
    {
        if (typed is not null)
            return Parse(typed, unit);
        // In a variable only the type is left of the suffix: 4d may have been meant as four days, or computed.
        var (letter, meant) = number switch { decimal => ("d", DurationUnit.Days), short => ("s", DurationUnit.Seconds), _ => (string.Empty, unit) };
        var text = Convert.ToString(number, CultureInfo.InvariantCulture)!;
        if (meant != unit)
            throw Refused($"{text} is of the type {number.GetType().Name}, as which PowerShell reads {text}{letter} without quotes, so that its unit is not clear. Put it in quotes.", unit);
        if (number is double or float or System.Numerics.BigInteger)
        {
            var count = LanguagePrimitives.ConvertTo<double>(number);
            if (double.IsNaN(count) || double.IsInfinity(count))
                throw Refused($"{text} is not a duration.", unit);
            if (Math.Abs(count) * TicksOf(unit) > long.MaxValue)
                throw Refused($"{text} {Words(unit)} are too long.", unit);
            return OfNumber((decimal)count, text, unit);
        }

        return OfNumber(Convert.ToDecimal(number, CultureInfo.InvariantCulture), text, unit);
    }

    private static Duration OfNumber(decimal count, string text, DurationUnit unit)
        => Math.Abs(count) > long.MaxValue / TicksOf(unit)
            ? throw Refused($"{text} {Words(unit)} are too long.", unit)
            : NotNegative(count * TicksOf(unit), text, unit) with { Remark = $"{text}: {text} {(count == 1 ? Words(unit).TrimEnd('s') : Words(unit))}" };

    // A TimeSpan that went through JSON or Select-Object.
    private static Duration OfRow(object? ticks, object? seconds, PSObject row, DurationUnit unit)
    {
        var isTime = row.TypeNames.Any(name => name.EndsWith("System.DateTime", StringComparison.Ordinal) || name.EndsWith("System.DateTimeOffset", StringComparison.Ordinal));
        if (!isTime && ticks is not null && LanguagePrimitives.TryConvertTo<long>(ticks, out var exact))
            return NotNegative(exact, $"{exact} ticks", unit);
        if (!isTime && seconds is not null && LanguagePrimitives.TryConvertTo<double>(seconds, out var count))
            return OfNumber(count, null, DurationUnit.Seconds) with { Remark = null };
        throw Refused("An object without the properties of a TimeSpan is not a duration.", unit);
    }

    private static Duration Parse(string text, DurationUnit unit)
    {
        if (text.Length == 0)
            throw Refused("An empty string is not a duration.", unit);
        var isNegative = text[0] == '-';
        var plain = isNegative ? text.Substring(1) : text;
        if (Number.IsMatch(plain))
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? OfNumber(count, text, unit) : throw Refused($"'{text}' is too long.", unit);
        if (Clock.Match(plain) is { Success: true } clock)
            return OfClock(clock, isNegative, text, unit);
        if (plain.IndexOf(':') >= 0 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span))
            return NotNegative(span.Ticks, text, unit);
        if (plain.Length > 0 && plain[0] is 'P' or 'p')
            return OfIso(plain.ToUpperInvariant(), isNegative, text, unit);
        if (plain.Length > 0 && WithUnits.Match(plain) is { Success: true } units)
            return OfParts(UnitTicks.Select((ticks, index) => (units.Groups[index + 1].Value, ticks)), isNegative, text, unit);
        throw Refused($"'{text}' is not a duration.", unit);
    }

    // TimeSpan.Parse takes 24:00:00 for 24 days and refuses 25:00:00.
    private static Duration OfClock(Match clock, bool isNegative, string text, DurationUnit unit)
    {
        var seconds = clock.Groups[3];
        var duration = OfParts([(clock.Groups[1].Value, TimeSpan.TicksPerHour), (clock.Groups[2].Value, TimeSpan.TicksPerMinute), (seconds.Value, TimeSpan.TicksPerSecond)], isNegative, text, unit);
        return seconds.Success ? duration : duration with { Remark = $"{text}: hours and minutes" };
    }

    private static Duration OfIso(string plain, bool isNegative, string text, DurationUnit unit)
    {
        if (IsoDuration.Read(plain) is not { } span)
            throw Refused($"'{text}' is not a duration, or too long.", unit);
        return YearsOrMonths.IsMatch(plain)
            ? throw Refused($"'{text}' has years or months, which differ in length. Specify days.", unit)
            : NotNegative(isNegative ? -(decimal)span.Ticks : span.Ticks, text, unit);
    }

    private static Duration OfParts(IEnumerable<(string Text, long Ticks)> parts, bool isNegative, string text, DurationUnit unit)
    {
        decimal sum = 0;
        foreach (var (part, ticks) in parts.Where(part => part.Text.Length > 0))
        {
            if (!decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > long.MaxValue / ticks)
                throw Refused($"'{text}' is too long.", unit);
            sum += count * ticks;
        }

        return NotNegative(isNegative ? -sum : sum, text, unit);
    }

    private static Duration NotNegative(decimal ticks, string text, DurationUnit unit)
        => ticks < 0 ? throw Refused($"{text} is negative.", unit)
            : ticks > long.MaxValue ? throw Refused($"'{text}' is too long.", unit)
            : new(TimeSpan.FromTicks((long)ticks));

    private static long TicksOf(DurationUnit unit) => unit switch
    {
        DurationUnit.Days => TimeSpan.TicksPerDay,
        DurationUnit.Hours => TimeSpan.TicksPerHour,
        _ => TimeSpan.TicksPerSecond,
    };

    private static string Words(DurationUnit unit) => unit switch
    {
        DurationUnit.Days => "days",
        DurationUnit.Hours => "hours",
        _ => "seconds",
    };

    private static ArgumentTransformationMetadataException Refused(string problem, DurationUnit unit)
        => new($"{problem} Specify a number of {Words(unit)} such as 30 or 1.5, a number with its unit such as 30d, 4h, 15m, 90s, 500ms or 1h30m, a time such as 00:01:30, or an ISO 8601 duration such as PT1H30M.");
}
