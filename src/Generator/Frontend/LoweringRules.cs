using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Frontend;

/// <summary>Options that contradict each other.</summary>
internal static class LoweringRules
{
    private const LoweringFlags All = LoweringFlags.Equivalent | LoweringFlags.MaxPoolToConv | LoweringFlags.MaxPoolToStride;

    private static readonly ImmutableArray<LoweringFlags> ForMaxPool = [LoweringFlags.MaxPool, LoweringFlags.MaxPoolToConv, LoweringFlags.MaxPoolToStride];

    public static IEnumerable<Problem> Problems(NetworkSpec spec)
    {
        if (spec.Lower is { } flags && Contradiction(flags) is { } message)
        {
            yield return new(RuleIds.InvalidLowering, new(spec.Type.FullName, -1, "Lower"), message);
        }
    }

    /// <summary>Why these options cannot be asked for together; null where they can.</summary>
    public static string? Contradiction(LoweringFlags flags)
    {
        var forMaxPool = ForMaxPool.Where(flag => (flags & flag) != 0).ToList();
        return forMaxPool.Count > 1 ? $"{string.Join(" and ", forMaxPool)} are different rewrites of max pooling: choose one"
            : (flags & ~All) != 0 ? $"{(int)flags} is no combination of the members of Lowering"
            : null;
    }
}
