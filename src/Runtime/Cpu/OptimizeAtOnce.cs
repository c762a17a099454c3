using System.Runtime.CompilerServices;

namespace NetGen.Cpu;

/// <summary>
/// Has the just-in-time compiler optimise a generic method with a loop at its first call, and leaves it to code that is compiled ahead of time where there is such. AggressiveOptimization would
/// do the first and rule out the second.
/// </summary>
/// <remarks>
/// <c>if (typeof(TVector) == typeof(OptimizeAtOnce)) OptimizeAtOnce.Ask(stackalloc byte[1]);</c> is never true, and nothing of it is compiled. But the runtime does not replace methods that
/// allocate on the stack while a loop of theirs runs, so it does not start with a slow form of them
/// (<see href="https://github.com/dotnet/runtime/blob/main/docs/design/features/OnStackReplacement.md"/>).
/// </remarks>
internal static class OptimizeAtOnce
{
    /// <summary>Never called.</summary>
    /// <param name="memory">Memory of the stack.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Ask(ReadOnlySpan<byte> memory) => _ = memory;
}
