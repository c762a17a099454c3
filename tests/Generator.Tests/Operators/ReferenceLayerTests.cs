using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Language;
using NetGen.Generator.Tests.Reference;

namespace NetGen.Generator.Tests.Operators;

/// <summary>How the layers are read, described and refused that the tests know in one place.</summary>
public sealed class ReferenceLayerTests
{
    public static TheoryData<string> Layers => [.. ReferenceLayer.All.Select(layer => layer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Layers))]
    public void EachFormIsReadAsItIsDescribed(string name)
    {
        ReferenceLayer layer = Find(name);
        layer.Forms.Length.ShouldBeGreaterThan(2);
        foreach (Operator form in layer.Forms)
        {
            NetworkGraph graph = Expanding.Network($"[Network({string.Join(", ", layer.Input.Dimensions)}), {Differential.Chain.Attribute(form)}] public partial class Net;");

            graph.Nodes.ShouldHaveSingleItem().Operator.ShouldBe(form);
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void EachErrorNamesTheArgumentAndStatesTheArithmetic(string name)
    {
        var misfits = Find(name).Misfits.ToList();
        misfits.ShouldNotBeEmpty();
        foreach (var (op, input, rule, argument, message) in misfits)
        {
            var error = Should.Throw<LayerException>(() => op.InferShape([input]));

            (error.RuleId, error.Argument, error.Message).ShouldBe((rule, argument, message));
        }
    }

    private static ReferenceLayer Find(string name) => ReferenceLayer.All.Single(layer => layer.GetType().Name == name);
}
