using System.Reflection;
using System.Reflection.Emit;
using MkIo.Media;
using MkIo.Json;
using MkIo.PowerShell.Pipeline;
using MkIo.PowerShell.Tests.Support;

namespace MkIo.PowerShell.Tests.Architecture;

/// <summary>
/// While work runs, the pipeline binds the next item to the same cmdlet. So nothing that runs elsewhere may look at a cmdlet:
/// neither what is started or awaited, nor a change that is applied to a resource once that was read. It has what it needs
/// from the pipeline's thread, as values of its own. This reads the compiled code, where a lambda that uses a parameter
/// shows by the cmdlet that it, or its closure, holds.
/// </summary>
public sealed class WorkerTests
{
    public static TheoryData<Type> Types() => [.. typeof(MkIoCmdlet).Assembly.GetTypes().Where(IsOutermost)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Nothing_that_runs_elsewhere_looks_at_a_cmdlet(Type type) => Assert.Empty(Leaks(type));

    [Fact]
    public void What_looks_at_a_cmdlet_is_found() => Assert.NotEmpty(Leaks(typeof(BulkProbeCommand)));

    [Fact]
    public void There_is_work_to_look_at()
        => Assert.InRange(typeof(MkIoCmdlet).Assembly.GetTypes().SelectMany(Code.MethodsOf).SelectMany(Work).Count(), 100, int.MaxValue);

    private static bool IsOutermost(Type type) => type.DeclaringType is null && !type.Name.StartsWith('<');

    private static IEnumerable<string> Leaks(Type type)
        => from method in WithNested(type).SelectMany(Code.MethodsOf)
           from work in Work(method)
           from leak in LeaksOf(work, [])
           select $"{method.DeclaringType!.Name}.{method.Name} hands out {work.Name}, which uses {leak}";

    private static IEnumerable<Type> WithNested(Type type)
        => type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    // What a method makes a delegate of, if it is a delegate for other threads.
    private static IEnumerable<MethodBase> Work(MethodBase method)
    {
        MethodBase? pointed = null;
        foreach (var reference in Code.ReferencesOf(method))
        {
            if (reference.Code == OpCodes.Ldftn || reference.Code == OpCodes.Ldvirtftn)
                pointed = (MethodBase)reference.Member;
            else if (reference.Code == OpCodes.Newobj && pointed is not null && RunsElsewhere(reference.Member.DeclaringType!))
                yield return pointed;
        }
    }

    // Asynchronous work, and what changes a resource. An Action of any ApiObject is told on the pipeline's thread what was waited for.
    private static bool RunsElsewhere(Type type)
    {
        if (type.BaseType != typeof(MulticastDelegate) || type.GetMethod("Invoke") is not { } invoke)
            return false;
        if (typeof(Task).IsAssignableFrom(invoke.ReturnType) || Is(invoke.ReturnType, typeof(ValueTask<>)) || Is(invoke.ReturnType, typeof(IAsyncEnumerable<>)))
            return true;
        return Is(type, typeof(Action<>)) && Bound(type.GetGenericArguments()[0]) is var resource && resource != typeof(ApiObject) && typeof(ApiObject).IsAssignableFrom(resource);
    }

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    // The resource of a generic class is one of those that there are.
    private static Type Bound(Type type) => type.IsGenericParameter && type.GetGenericParameterConstraints().Any(typeof(ApiObject).IsAssignableFrom) ? typeof(Asset) : type;

    private static IEnumerable<string> LeaksOf(MethodBase work, HashSet<MethodBase> seen)
    {
        if (!seen.Add(work) || work.DeclaringType is not { } owner || owner.Assembly != typeof(MkIoCmdlet).Assembly && owner.Assembly != typeof(WorkerTests).Assembly)
            yield break;
        if (!work.IsStatic && IsCmdlet(owner))
        {
            // The one way in which work speaks.
            if (work.Name != nameof(AsyncCmdlet.Post))
                yield return $"{owner.Name}.{work.Name}";
            yield break;
        }

        foreach (var reference in Code.ReferencesOf(work))
        {
            if (reference.Member is FieldInfo field && IsCmdlet(field.FieldType) && !IsForPosting(field))
                yield return $"{field.DeclaringType!.Name}.{field.Name}";
            if (reference.Member is MethodBase called && reference.Code != OpCodes.Ldftn)
            {
                foreach (var leak in LeaksOf(called, seen))
                    yield return leak;
            }
        }
    }

    private static bool IsForPosting(FieldInfo field) => field.DeclaringType == typeof(Waiter);

    private static bool IsCmdlet(Type type) => typeof(Cmdlet).IsAssignableFrom(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
