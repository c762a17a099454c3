using NetGen.Generator.Diagnostics;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>All that the compiler needs of one annotated class: values only, so that equal declarations are compiled once.</summary>
/// <param name="Type">Where the emitted half of the class goes.</param>
/// <param name="Input">Channels and spatial sizes without the batch; empty for a variant that keeps its base network's.</param>
/// <param name="Lower">The rewrites asked for; null where the attribute does not say (the project's default holds).</param>
/// <param name="Layers">The attributes in the order written; for a variant, those of its base network.</param>
/// <param name="Blocks">Every block that the layers use, directly or through others, sorted by name.</param>
/// <param name="Own">What the class declares itself.</param>
/// <param name="Base">The network this is a variant of.</param>
/// <param name="IsInputKnown">False where C# finds fault with the sizes.</param>
/// <param name="Part">The part of its base that a variant is; null for all of it.</param>
/// <param name="Initial">What the network says of how weights start: Initializer and BiasInitializer of its attribute.</param>
/// <param name="Sizes">Of a variant, the layer attributes that it wears itself: those of inputs give them another size.</param>
internal sealed record NetworkSpec(
    TypeSpec Type,
    EquatableArray<int> Input,
    LoweringFlags? Lower,
    EquatableArray<LayerSpec> Layers,
    EquatableArray<BlockSpec> Blocks,
    OwnMembers Own,
    BaseSpec? Base = null,
    bool IsInputKnown = true,
    EquatableArray<LayerSpec> Sizes = default,
    PartSpec? Part = null,
    LayerSpec? Initial = null)
{
    /// <summary>What enters and leaves.</summary>
    public Ports Ports => Ports.Of(Layers, Part);
}

/// <summary>The network that a variant varies.</summary>
/// <param name="FullName">Its metadata name; places of problems in its layers are in this type.</param>
/// <param name="DisplayName">Its C# name with namespace, without <c>global::</c>.</param>
/// <param name="Input">Its input size, at which the variant is lowered.</param>
/// <param name="IsInputKnown">False where C# finds fault with the sizes.</param>
internal sealed record BaseSpec(string FullName, string DisplayName, EquatableArray<int> Input, bool IsInputKnown = true);

/// <summary>A partial class to be completed.</summary>
/// <param name="Namespace">As C# writes it; empty for the global namespace.</param>
/// <param name="Headers">Headers of the containing types, outermost first, and of the class itself, as <c>partial class Outer</c>.</param>
/// <param name="Name">The simple name.</param>
/// <param name="Identifier">The simple name as C# writes it.</param>
/// <param name="FromRoot">What C# takes for the class wherever it is written, as <c>global::Some.Models.LeNet</c>.</param>
/// <param name="FullName">Metadata name: namespace, containing types with '+', name.</param>
internal sealed record TypeSpec(string Namespace, EquatableArray<string> Headers, string Name, string Identifier, string FromRoot, string FullName);

/// <summary>One attribute.</summary>
/// <param name="Attribute">Metadata name of the attribute class, as <c>NetGen.Conv2DAttribute</c>.</param>
/// <param name="Text">The attribute as a reader would write it, as <c>Conv2D(6, 5, Padding = 2)</c>.</param>
/// <param name="Arguments">Constructor arguments under their parameters' names (optional ones that were not written with their defaults), then the named ones.</param>
internal sealed record LayerSpec(string Attribute, string Text, EquatableArray<ArgumentSpec> Arguments)
{
    /// <summary>An attribute that C# finds fault with: which layer it is to be, if any, is not known.</summary>
    public static readonly LayerSpec Faulty = new("", "", []);

    public bool IsFaulty => Attribute.Length == 0;

    /// <summary>The value of an argument; null where there is none.</summary>
    public ArgumentValue? Find(string name)
    {
        foreach (ArgumentSpec argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The value of an argument, or of its number for one axis; null where there is none.</summary>
    public ArgumentValue? Find(ArgumentName argument) => (Find(argument.Name), argument.Index) switch
    {
        (ArgumentValue.Array array, { } index) => array.Items.ElementAtOrDefault(index),
        var (value, _) => value,
    };

    /// <summary>Where an argument, or its number for one axis, is written: one number may stand for all axes.</summary>
    public string? Written(string? argument) =>
        argument is not null && ArgumentName.Parse(argument) is { Index: not null } number && Find(number.Name) is not ArgumentValue.Array ? number.Name : argument;
}

/// <summary>One argument of an attribute.</summary>
internal sealed record ArgumentSpec(string Name, ArgumentValue Value);

/// <summary>The constant value of an attribute's argument.</summary>
internal abstract record ArgumentValue
{
    public sealed record Null : ArgumentValue;

    public sealed record Integer(long Value) : ArgumentValue;

    public sealed record Real(double Value) : ArgumentValue;

    public sealed record Boolean(bool Value) : ArgumentValue;

    public sealed record Text(string Value) : ArgumentValue;

    /// <summary>A member of an enumeration: its number and its name ("" where it has none).</summary>
    public sealed record Enumeration(long Value, string Name) : ArgumentValue;

    public sealed record Array(EquatableArray<ArgumentValue> Items) : ArgumentValue;

    /// <summary>A constant of a kind that no layer takes (a type, for example).</summary>
    public sealed record Other(string Kind) : ArgumentValue;
}

/// <summary>A block: a layer attribute that wears layers.</summary>
/// <param name="FullName">Metadata name of the attribute class.</param>
/// <param name="DisplayName">As it is used: <c>InvertedResidual</c>.</param>
/// <param name="Parameters">Its constructor's parameters, in order.</param>
/// <param name="Layers">Its own attributes in the order written.</param>
internal sealed record BlockSpec(string FullName, string DisplayName, EquatableArray<BlockParameter> Parameters, EquatableArray<LayerSpec> Layers);

/// <summary>A hyper-parameter of a block.</summary>
/// <param name="Name">Its name in expressions.</param>
/// <param name="TakesExpressions">Whether a string given for it is an expression, evaluated where the block is used (it is declared <see cref="object"/>).</param>
internal sealed record BlockParameter(string Name, bool TakesExpressions);
