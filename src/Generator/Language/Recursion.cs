using NetGen.Generator.Diagnostics;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Language;

/// <summary>Blocks that contain themselves.</summary>
internal static class Recursion
{
    /// <summary>The layers of a block through which it comes back to itself.</summary>
    public static IEnumerable<Problem> Problems(BlockSpec block, EquatableArray<BlockSpec> blocks)
    {
        for (int i = 0; i < block.Layers.Count; i++)
        {
            if (PathTo(block.FullName, block.Layers[i].Attribute, blocks, []) is { } path)
            {
                string way = string.Join(" -> ", path.Prepend(block.DisplayName));
                yield return new(RuleIds.RecursiveBlock, new(block.FullName, i, null), $"{block.DisplayName} contains itself: {way}");
            }
        }
    }

    /// <summary>The blocks through which one comes from a block to another, both included; null where there is no way.</summary>
    public static IEnumerable<string>? PathTo(string target, string from, EquatableArray<BlockSpec> blocks, HashSet<string> visited)
    {
        if (blocks.FirstOrDefault(b => b.FullName == from) is not { } block)
        {
            return null;
        }

        if (from == target)
        {
            return [block.DisplayName];
        }

        return visited.Add(from)
            ? block.Layers.Select(layer => PathTo(target, layer.Attribute, blocks, visited)).FirstOrDefault(path => path is not null)?.Prepend(block.DisplayName)
            : null;
    }
}
