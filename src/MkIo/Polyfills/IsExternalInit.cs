#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept <c>init</c> and records on netstandard2.0, which lacks this marker.</summary>
internal static class IsExternalInit;
#endif
