using System.Text.RegularExpressions;
using FsCheck.Fluent;
using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Differential;
using NetGen.Generator.Tests.Goldens;

namespace NetGen.Generator.Tests.Operators;

/// <summary>A layer that the compiler knows is held against PyTorch, and tried with all its options and among random networks. What a layer lacks is named.</summary>
public sealed partial class CompletenessTests(CompletenessTests.Evidence evidence) : IClassFixture<CompletenessTests.Evidence>
{
    public static TheoryData<string> Layers =>
    [
        .. LayerTable.ByAttribute.Keys.Concat(LayerTable.Combinations.Keys).Concat(LayerTable.Composites.Keys)
            .Select(attribute => attribute["NetGen.".Length..^"Attribute".Length]).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void EveryLayerIsTried(string layer) => evidence.Where(known => !known.Layers.Contains(layer)).Select(known => known.Place).ShouldBeEmpty($"{layer} is lacking there");

    public static TheoryData<string> Operators => [.. Concrete<Operator>().Select(type => type.Name).Order(StringComparer.Ordinal)];

    /// <summary>An operator that computes has code for each back end, its own or that of what it derives from; one that only moves data, or does nothing, needs none.</summary>
    [Theory]
    [MemberData(nameof(Operators))]
    public void EveryOperatorIsEmitted(string name)
    {
        Type op = Concrete<Operator>().Single(type => type.Name == name);
        if (Says(op, nameof(Operator.Movement)) || Says(op, nameof(Operator.IsIdentity)))
        {
            return;
        }

        (string, IEnumerable<Type>)[] backEnds = [("a CpuKernel (src/Generator/Emit/Cpu)", Kernels(typeof(CpuKernel<>))), ("a GpuKernel (src/Generator/Emit/Ilgpu)", Kernels(typeof(GpuKernel<>)))];
        backEnds.Where(backEnd => !backEnd.Item2.Any(type => type.IsAssignableFrom(op))).Select(backEnd => backEnd.Item1).ShouldBeEmpty($"{name} is lacking these, or a Movement");
    }

    private static bool Says(Type op, string property) => op.GetProperty(property)!.GetMethod!.DeclaringType != typeof(Operator);

    /// <summary>The types of operators that a back end has kernels for.</summary>
    private static IEnumerable<Type> Kernels(Type kernel) =>
        typeof(Operator).Assembly.GetTypes().Select(type => type.BaseType).OfType<Type>().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == kernel).Select(type => type.GenericTypeArguments[0]);

    private static IEnumerable<Type> Concrete<TBase>() => typeof(TBase).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TBase)) && !type.IsAbstract);

    /// <summary>The layers that each kind of test has, found once.</summary>
    public sealed partial class Evidence
    {
        private const int RandomNetworks = 1500;

        private readonly (string Place, HashSet<string> Layers)[] places =
        [
            ("a golden (tests/Generator.Tests/Goldens/data)", Names(GoldenFile.Names.SelectMany(name => GoldenFile.Read(name).Cases).SelectMany(c => (string[])[c.Layers, c.Declarations]))),
            ("LayerCombinations (tests/Harness/Differential)", Names(LayerCombinations.All.Values.SelectMany(layer => layer()).Select(network => network.Layers))),
            ("RandomNetwork (tests/Harness/Differential)", Names(RandomProject.Arbitrary(RandomNetworks).Generator.Sample(10, 1).First().Networks.Select(network => network.Layers).Append(RandomNetwork.Blocks))),
        ];

        internal IEnumerable<(string Place, HashSet<string> Layers)> Where(Func<(string Place, HashSet<string> Layers), bool> predicate) => places.Where(predicate);

        private static HashSet<string> Names(IEnumerable<string> layers) => [.. layers.SelectMany(text => Name().Matches(text)).Select(match => match.Value)];

        [GeneratedRegex(@"(?<![\w.""])[A-Z]\w*")]
        private static partial Regex Name();
    }
}
