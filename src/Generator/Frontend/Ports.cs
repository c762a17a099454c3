using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>A value that enters or leaves a network, as it is declared.</summary>
/// <param name="Name">The argument of Forward.</param>
/// <param name="Layer">Index of its attribute; -1 for what has none.</param>
/// <param name="IsOptional">Whether a call may do without it.</param>
internal sealed record PortSpec(string Name, int Layer = -1, bool IsOptional = false);

/// <summary>What enters and leaves a network, in the order of Forward's arguments: known before shapes are, since the members of the class follow from it.</summary>
/// <param name="Inputs">The first is that of Network.</param>
/// <param name="Outputs">Those that are optional come last.</param>
/// <param name="TakePictures">Whether the first input may be pictures.</param>
internal sealed record Ports(ImmutableArray<PortSpec> Inputs, ImmutableArray<PortSpec> Outputs, bool TakePictures)
{
    /// <summary>The value that the layers start from.</summary>
    public const string Input = "input";

    /// <summary>The value that the layers end with, where it has no name of its own.</summary>
    public const string Output = "output";

    /// <summary>The arguments of Forward and Profile that no port can be called as.</summary>
    private static readonly string[] Reserved = [Input, Output, "batch", "ticks", "in", "pixels", "format", "rowBytes"];

    /// <summary>Whether it is an INetwork: one input, and one output that is not optional.</summary>
    public bool AreSingle => Inputs.Length == 1 && Outputs.Count(output => !output.IsOptional) == 1;

    /// <summary>Whether there is more than an INetwork's Forward takes.</summary>
    public bool AreMany => Inputs.Length > 1 || Outputs.Length > 1;

    /// <summary>The ports of a network; what cannot be one is left out. Where a part of it ends, that value is its only output.</summary>
    public static Ports Of(EquatableArray<LayerSpec> layers, PartSpec? part)
    {
        var inputs = new List<PortSpec> { new(Input) };
        var outputs = new List<PortSpec>();
        for (int i = 0; i < layers.Count; i++)
        {
            if (Label(layers[i]) is not { } label || WhyNoName(label) is not null || inputs.Concat(outputs).Any(port => port.Name == label))
            {
                continue;
            }

            switch (layers[i].Attribute)
            {
                case AttributeNames.Input:
                    inputs.Add(new(label, i));
                    break;
                case AttributeNames.Output:
                    outputs.Add(new(label, i, layers[i].Find("Optional") is ArgumentValue.Boolean { Value: true }));
                    break;
            }
        }

        if (!outputs.Any(output => output.Name == NameOfLast(layers)))
        {
            outputs.Insert(0, new(Output));
        }

        return new([.. inputs], part?.Until is null ? [.. outputs.OrderBy(output => output.IsOptional)] : [new(Output)], layers.Any(layer => layer.Attribute == AttributeNames.Normalize));
    }

    /// <summary>Why an argument cannot be called so; null where it can.</summary>
    public static string? WhyNoName(string name) =>
        Reserved.Contains(name) ? $"\"{name}\" is taken"
        : !SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? $"\"{name}\" is no name of an argument in C#"
        : null;

    /// <summary>The label of the last value, if the layers end with one.</summary>
    private static string? NameOfLast(EquatableArray<LayerSpec> layers)
    {
        LayerSpec? last = layers.Reverse().FirstOrDefault(layer => layer.Attribute is not (AttributeNames.Input or AttributeNames.Output or AttributeNames.Normalize));
        return last is { Attribute: AttributeNames.As or AttributeNames.From } ? Label(last) : null;
    }

    private static string? Label(LayerSpec layer) => layer.Find("label") is ArgumentValue.Text text ? text.Value : null;
}
