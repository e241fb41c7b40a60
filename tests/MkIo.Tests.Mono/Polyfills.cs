// What the tests use of .NET that a .NET Framework does not have.
#pragma warning disable IDE0130, CA1050, CA1062, CA1815, CA1822, CA2225, CA2231
namespace System
{
    public readonly struct Index(int value, bool fromEnd = false) : IEquatable<Index>
    {
        public static implicit operator Index(int value) => new(value);

        public int GetOffset(int length) => fromEnd ? length - value : value;

        public bool Equals(Index other) => GetOffset(0) == other.GetOffset(0);

        public override bool Equals(object? obj) => obj is Index other && Equals(other);

        public override int GetHashCode() => GetOffset(0);
    }

    public readonly struct Range(Index start, Index end) : IEquatable<Range>
    {
        public Index Start => start;

        public Index End => end;

        public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));

        public static Range EndAt(Index end) => new(0, end);

        public bool Equals(Range other) => Start.Equals(other.Start) && End.Equals(other.End);

        public override bool Equals(object? obj) => obj is Range other && Equals(other);

        public override int GetHashCode() => Start.GetHashCode() ^ End.GetHashCode();
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class RuntimeHelpers
    {
        public static T[] GetSubArray<T>(T[] array, Range range)
        {
            var start = range.Start.GetOffset(array.Length);
            return [.. array.Skip(start).Take(range.End.GetOffset(array.Length) - start)];
        }
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue => returnValue;
    }
}

namespace MkIo.Tests
{
    internal static class Polyfills
    {
        private static readonly Random Shared = new();

        extension(File)
        {
            public static Task<byte[]> ReadAllBytesAsync(string path) => Task.FromResult(File.ReadAllBytes(path));

            public static Task<string> ReadAllTextAsync(string path) => Task.FromResult(File.ReadAllText(path));

            public static Task WriteAllTextAsync(string path, string text)
            {
                File.WriteAllText(path, text);
                return Task.CompletedTask;
            }
        }

        extension(Directory)
        {
            public static DirectoryInfo CreateTempSubdirectory(string? prefix = null)
                => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), prefix + Path.GetRandomFileName()));
        }

        extension(Random)
        {
            public static Random Shared => Shared;
        }

        public static IEnumerable<T> Order<T>(this IEnumerable<T> items) => items.OrderBy(item => item);

        public static IEnumerable<T> Order<T>(this IEnumerable<T> items, IComparer<T> comparer) => items.OrderBy(item => item, comparer);

        public static TValue? GetValueOrDefault<TKey, TValue>(this Dictionary<TKey, TValue> map, TKey key) => map.TryGetValue(key, out var value) ? value : default;

        public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value) => (key, value) = (pair.Key, pair.Value);

        public static bool TryPop<T>(this Stack<T> stack, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? item)
        {
            item = stack.Count > 0 ? stack.Pop() : default;
            return item is not null;
        }

        public static Task CancelAsync(this CancellationTokenSource source)
        {
            source.Cancel();
            return Task.CompletedTask;
        }

        public static ValueTask WriteAsync(this Stream stream, byte[] bytes) => stream.WriteAsync(bytes.AsMemory());

        public static ValueTask WriteAsync(this Stream stream, Memory<byte> bytes)
        {
            var array = bytes.ToArray();
            return new ValueTask(stream.WriteAsync(array, 0, array.Length));
        }

        public static string[] Split(this string text, char separator, StringSplitOptions options) => text.Split([separator], options);
    }
}
