// What the tests use of .NET that a .NET Framework does not have and PolySharp does not make.
using System.Diagnostics.CodeAnalysis;

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

namespace MkIo.Tests
{
    internal static class Polyfills
    {
        private static readonly Random Shared = new();

        extension(File)
        {
            public static Task<byte[]> ReadAllBytesAsync(string path, CancellationToken cancellationToken) => Task.Run(() => File.ReadAllBytes(path), cancellationToken);

            public static Task<string> ReadAllTextAsync(string path, CancellationToken cancellationToken) => Task.Run(() => File.ReadAllText(path), cancellationToken);

            public static Task WriteAllTextAsync(string path, string text, CancellationToken cancellationToken)
                => Task.Run(() => File.WriteAllText(path, text), cancellationToken);
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

        public static bool TryPop<T>(this Stack<T> stack, [NotNullWhen(true)] out T? item)
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
