// Namespaces that use each other in every way that there is, for the proof that a test can see it.
#pragma warning disable CA1032, CA1812, IDE0065

namespace MkIo.Emulator.Tests.Samples.Low
{
    using MkIo.Emulator.Tests.Samples.ByConstant;

    internal class Thing
    {
        public static string Constant() => Constants.Text;
    }
}

namespace MkIo.Emulator.Tests.Samples.ByConstant
{
    internal static class Constants
    {
        public const string Text = "x";
    }
}

namespace MkIo.Emulator.Tests.Samples.ByBody
{
    internal static class Body
    {
        public static bool IsThing(object value) => value is Low.Thing;
    }
}

namespace MkIo.Emulator.Tests.Samples.ByGenericArgument
{
    internal static class Generic
    {
        public static int Count() => Enumerable.Empty<KeyValuePair<int, Low.Thing[]>>().Count();
    }
}

namespace MkIo.Emulator.Tests.Samples.ByAttribute
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class NamedAttribute(Type type) : Attribute
    {
        public Type Type => type;
    }

    internal static class Marked
    {
        [Named(typeof(Low.Thing))]
        public static void Run()
        {
        }
    }
}

namespace MkIo.Emulator.Tests.Samples.ByBase
{
    internal sealed class Special : Low.Thing;
}

namespace MkIo.Emulator.Tests.Samples.ByCatch
{
    internal static class Catcher
    {
        public static bool Fails(Action action)
        {
            try
            {
                action();
                return false;
            }
            catch (Thrown.ThingException)
            {
                return true;
            }
        }
    }
}

namespace MkIo.Emulator.Tests.Samples.Thrown
{
    internal sealed class ThingException() : Exception(ByCatch.Catcher.Fails(() => { }).ToString());
}
