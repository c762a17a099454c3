using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Language;
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
        layer.Forms.Length.ShouldBeGreaterThan(HasParameters(layer) ? 2 : 0);
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
        ReferenceLayer layer = Find(name);
        (layer.Misfits.Any() || layer.Refused.Any()).ShouldBe(HasParameters(layer) || layer is not ReferenceActivation);
        foreach (var (op, input, rule, argument, message) in layer.Misfits)
        {
            var error = Should.Throw<LayerException>(() => op.InferShape([input]));

            (error.RuleId, error.Argument, error.Message).ShouldBe((rule, argument, message));
        }

        foreach (var (attribute, rule, argument, message) in layer.Refused)
        {
            var specification = Expanding.Specification(NetworkCompilation.Of($"[Network({string.Join(", ", layer.Input.Dimensions)}), {attribute}] public partial class Net;"));
            var problem = Expansion.Expand(specification).Problems.ShouldHaveSingleItem();

            (problem.RuleId, problem.Place.Argument, problem.Message).ShouldBe((rule, argument, message));
        }
    }

    private static bool HasParameters(ReferenceLayer layer) => LayerTable.Signatures.Any(signature => !signature.Parameters.IsEmpty && layer.Forms.Any(form => form.Name == signature.Name));

    private static ReferenceLayer Find(string name) => ReferenceLayer.All.Single(layer => layer.GetType().Name == name);
}
