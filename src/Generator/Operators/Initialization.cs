using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Operators;

/// <summary>How the weights of a layer start, where the user says so.</summary>
/// <param name="Weight">Of its weight; null for PyTorch's default.</param>
/// <param name="Bias">Of its bias.</param>
/// <param name="IsOwnWeight">Whether the layer says so itself. What a block or network says holds for convolutions and Dense: what PyTorch draws at random.</param>
/// <param name="IsOwnBias">As <paramref name="IsOwnWeight"/>, of the bias.</param>
internal readonly record struct Initialization(NamedInitializer? Weight, NamedInitializer? Bias, bool IsOwnWeight = false, bool IsOwnBias = false)
{
    /// <summary>What a layer or block makes of what holds around it.</summary>
    public Initialization Within(NamedInitializer? weight, NamedInitializer? bias, bool isLayer) =>
        new(weight ?? Weight, bias ?? Bias, isLayer && weight is not null, isLayer && bias is not null);

    /// <summary>The tensors of an operator as they start.</summary>
    /// <exception cref="LayerException">The layer says of a tensor how it starts that it does not have, or whose fans cannot be counted.</exception>
    public ImmutableArray<ParameterSlot> Of(Operator op, ImmutableArray<ParameterSlot> slots)
    {
        Initialization self = this;
        Require(op, slots, Weight, IsOwnWeight, "weight", "Initializer");
        Require(op, slots, Bias, IsOwnBias, "bias", "BiasInitializer");
        return [.. slots.Select(slot =>
            Has(op, slot, "weight") && self.Weight is { } weight && (self.IsOwnWeight || slot.Initializer.FanIn > 0) ? Drawn(slot, weight)
            : slot.Role == "bias" && self.Bias is { } bias && (self.IsOwnBias || slot.Initializer.FanIn > 0) ? Drawn(slot, bias)
            : slot)];
    }

    private static ParameterSlot Drawn(ParameterSlot slot, NamedInitializer initializer) => slot with { Initializer = slot.Initializer with { Drawn = initializer.On(slot.Dimensions) } };

    private static bool Has(Operator op, ParameterSlot slot, string role) => slot.Role == role || (op.IsWeight && role == "weight");

    private static void Require(Operator op, ImmutableArray<ParameterSlot> slots, NamedInitializer? initializer, bool isOwn, string role, string argument)
    {
        if (isOwn && !slots.Any(slot => Has(op, slot, role)))
        {
            throw new LayerException(RuleIds.InvalidArgument, argument, $"{op} has no {role}");
        }

        if (isOwn && initializer!.CountsFans && slots.First(slot => Has(op, slot, role)).Dimensions is { Count: < 2 } dimensions)
        {
            throw new LayerException(RuleIds.InvalidArgument, argument, $"{op}: {initializer.Name} counts the inputs and outputs of a tensor of two dimensions or more, and the {role} is [{string.Join(", ", dimensions)}]");
        }
    }
}
