using System.Text.RegularExpressions;
using NetGen.Generator.Emit.Cpu;
using NetGen.Generator.Emit.Ilgpu;
using NetGen.Generator.Fusion;
using NetGen.Generator.Graph;
using NetGen.Generator.Operators;
using NetGen.Generator.Tests.Differential;
using NetGen.Generator.Tests.Documentation;
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

    /// <summary>An operator has code for each back end, its own or that of what it derives from; one that is a step on elements, only moves data, consists of others, or does nothing, needs none.</summary>
    [Theory]
    [MemberData(nameof(Operators))]
    public void EveryOperatorIsEmitted(string name)
    {
        Type op = Concrete<Operator>().Single(type => type.Name == name);
        if (Says(op, nameof(Operator.ElementStep)) || Says(op, nameof(Operator.Movement)) || Says(op, nameof(Operator.Decompose)) || Says(op, nameof(Operator.IsIdentity)))
        {
            return;
        }

        (string, IEnumerable<Type>)[] backEnds = [("a CpuKernel (src/Generator/Emit/Cpu)", Kernels(typeof(CpuKernel<>))), ("a GpuKernel (src/Generator/Emit/Ilgpu)", Kernels(typeof(GpuKernel<>)))];
        backEnds.Where(backEnd => !backEnd.Item2.Any(type => type.IsAssignableFrom(op))).Select(backEnd => backEnd.Item1).ShouldBeEmpty($"{name} is lacking these, or an ElementStep, a Movement or a decomposition");
    }

    public static TheoryData<string> OperatorsWithWeights => [.. Concrete<Operator>().Where(type => Says(type, nameof(Operator.Parameters))).Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(OperatorsWithWeights))]
    public void HowWeightsStartIsHeldAgainstPyTorch(string name) =>
        evidence.Started.Contains(name).ShouldBeTrue($"{name}: no network of tests/Generator.Tests/Goldens/data/initialisation.json has weights of it; layer.start(...) in layers.py beside it makes one");

    /// <summary>What devices have code of its own for: the kernels, some of which several operators share, and the activations that are written by hand.</summary>
    public static TheoryData<string> DeviceCode =>
        [.. Kernels(typeof(GpuKernel<>)).Select(type => type.Name).Concat(LayerTable.Formulas.Where(formula => formula.IsHandWritten).Select(formula => formula.Name)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(DeviceCode))]
    public void CodeForDevicesRunsThere(string name) =>
        evidence.OnDevices.Contains(name).ShouldBeTrue($"{name}: no kernel of the networks in tests/Ilgpu.Tests/Networks.cs is built round it or applies it");

    /// <summary>Whether it overrides a property or method.</summary>
    private static bool Says(Type op, string member) => op.GetMember(member).ShouldHaveSingleItem().DeclaringType != typeof(Operator);

    /// <summary>The types of operators that a back end has kernels for.</summary>
    private static IEnumerable<Type> Kernels(Type kernel) =>
        typeof(Operator).Assembly.GetTypes().Select(type => type.BaseType).OfType<Type>().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == kernel).Select(type => type.GenericTypeArguments[0]);

    private static IEnumerable<Type> Concrete<TBase>() => typeof(TBase).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TBase)) && !type.IsAbstract);

    /// <summary>The layers that each kind of test has, found once.</summary>
    public sealed partial class Evidence
    {
        /// <summary>Of each step, on each input: several for each layer that is one choice of many.</summary>
        private const int Times = 100;

        private readonly (string Place, HashSet<string> Layers)[] places =
        [
            ("a golden (tests/Generator.Tests/Goldens/data)", Names(GoldenFile.Names.SelectMany(name => GoldenFile.Read(name).Cases).SelectMany(c => (string[])[c.Layers, c.Declarations]))),
            ("LayerCombinations (tests/Harness/Differential)", Names(LayerCombinations.All.Values.SelectMany(layer => layer()).Select(network => network.Layers))),
            ("RandomNetwork (tests/Harness/Differential)", Names(RandomNetwork.OfOneStep(Times).Select(network => network.Layers).Append(RandomNetwork.Blocks))),
        ];

        /// <summary>What of <see cref="DeviceCode"/> the networks that run on devices have.</summary>
        internal HashSet<string> OnDevices { get; } = [.. NetworksForDevices().SelectMany(network => network.Plan.Kernels).SelectMany(kernel => CodeOf(kernel.Kernel))];

        /// <summary>The operators that have weights in networks whose initial weights are PyTorch's.</summary>
        internal HashSet<string> Started { get; } = [.. GraphsOf([.. InitialisationTests.Networks]).SelectMany(graph => graph.Nodes).Where(node => !node.Weights.IsEmpty).Select(node => node.Operator.GetType().Name)];

        internal IEnumerable<(string Place, HashSet<string> Layers)> Where(Func<(string Place, HashSet<string> Layers), bool> predicate) => places.Where(predicate);

        private static IEnumerable<CompiledNetwork> NetworksForDevices()
        {
            string source = File.ReadAllText(MarkdownBlock.PathOf("tests/Ilgpu.Tests/Networks.cs"));
            var graphs = new Graphs(NetworkCompilation.Of(source));
            return NetworkClass().Matches(source).Select(match => graphs[$"NetGen.Ilgpu.Tests.{match.Groups[1].Value}"]);
        }

        private static IEnumerable<NetworkGraph> GraphsOf(NetworkSource[] networks)
        {
            var graphs = new Graphs(NetworkCompilation.Of(networks.Select((network, i) => network.Declare($"Case{i}"))));
            return networks.Select((_, i) => graphs[$"Case{i}"].Written);
        }

        /// <summary>The kernel, by the operator that it is for, and the activations in it.</summary>
        private static IEnumerable<string> CodeOf(Kernel kernel)
        {
            var kernels = Kernels(typeof(GpuKernel<>)).ToHashSet();
            IEnumerable<Type> bases = kernel.Map is null ? Bases(kernel.Anchor.Operator.GetType()) : [];
            return bases.Where(kernels.Contains).Take(1).Select(type => type.Name)
                .Concat(kernel.Nodes.Select(node => node.Operator).OfType<Activation>().Select(activation => activation.Applied.Named?.Name).OfType<string>());
        }

        private static IEnumerable<Type> Bases(Type? type)
        {
            for (; type is not null; type = type.BaseType)
            {
                yield return type;
            }
        }

        private static HashSet<string> Names(IEnumerable<string> layers) => [.. layers.SelectMany(text => Name().Matches(text)).Select(match => match.Value)];

        [GeneratedRegex(@"(?<![\w.""])[A-Z]\w*")]
        private static partial Regex Name();

        /// <summary>Blocks have parameters or braces.</summary>
        [GeneratedRegex(@"^public sealed partial class (\w+);", RegexOptions.Multiline)]
        private static partial Regex NetworkClass();
    }
}
