using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>The MSBuild property NetGenLower: the rewrites for all networks of a project that do not say themselves.</summary>
/// <param name="Flags">The rewrites; none where the property is invalid.</param>
/// <param name="Error">What is wrong with the property; null where nothing is.</param>
internal readonly record struct LowerProperty(LoweringFlags Flags, string? Error)
{
    private const string Name = "NetGenLower";

    public static LowerProperty Read(AnalyzerConfigOptions options) =>
        options.TryGetValue($"build_property.{Name}", out string? value) ? Parse(value) : default;

    /// <summary>Names of <c>NetGen.Lowering</c> in any case, separated by ; or , or |.</summary>
    public static LowerProperty Parse(string value)
    {
        LoweringFlags flags = LoweringFlags.None;
        foreach (string word in value.Split(';', ',', '|').Select(w => w.Trim()).Where(w => w.Length > 0))
        {
            // Enum.TryParse would take numbers too.
            string[] names = Enum.GetNames(typeof(LoweringFlags));
            if (!names.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                string nearest = NearestName.To(word, names) is { } name ? $", did you mean {name}?" : ".";
                return new(LoweringFlags.None, $"the MSBuild property {Name} is '{value}': there is no '{word}'{nearest} It takes {string.Join(", ", names)}, separated by ;");
            }

            flags |= (LoweringFlags)Enum.Parse(typeof(LoweringFlags), word, ignoreCase: true);
        }

        return LoweringRules.Contradiction(flags) is { } error
            ? new(LoweringFlags.None, $"the MSBuild property {Name} is '{value}': {error}")
            : new(flags, null);
    }
}
