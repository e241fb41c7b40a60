using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MkIo.PowerShell.Tests.Architecture;

/// <summary>An instruction that names a member: which one, and how.</summary>
internal sealed record Reference(OpCode Code, MemberInfo Member);

/// <summary>Reads compiled methods.</summary>
internal static class Code
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    /// <summary>All methods and constructors of a type, also those that the compiler made.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything));

    /// <summary>The members that a method names; of an asynchronous method those of its state machine.</summary>
    public static IEnumerable<Reference> ReferencesOf(MethodBase method)
    {
        var own = Read(method);
        return method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } machine
            ? own.Concat(Machine(method, machine).GetMethods(Everything).SelectMany(Read))
            : own;
    }

    /// <summary>The texts that a method has.</summary>
    public static IEnumerable<string> TextsOf(MethodBase method)
        => Instructions(method).Where(one => one.Code.OperandType == OperandType.InlineString).Select(one => method.Module.ResolveString(one.Operand));

    // The attribute names the open type of a machine that is generic because its method or type is.
    private static Type Machine(MethodBase method, Type machine)
    {
        Type[] arguments = [.. method.DeclaringType!.GetGenericArguments(), .. method.IsGenericMethod ? method.GetGenericArguments() : []];
        return machine.IsGenericTypeDefinition && arguments.Length == machine.GetGenericArguments().Length ? machine.MakeGenericType(arguments) : machine;
    }

    private static IEnumerable<Reference> Read(MethodBase method)
        => Instructions(method).Where(one => one.Code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            .Select(one => new Reference(one.Code, Resolve(method, one.Operand)));

    private static IEnumerable<(OpCode Code, int Operand)> Instructions(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? Codes[(short)(0xFE00 | bytes[at + 1])] : Codes[bytes[at]];
            at += code.Size;
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(bytes, at),
                _ => 4,
            };
            yield return (code, size == 4 ? BitConverter.ToInt32(bytes, at) : 0);
            at += size;
        }
    }

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;
}
