namespace NetGen.Package.Tests;

/// <summary>What a user gets who references the package and nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Network = """
        using NetGen;

        namespace Consuming;

        /// <summary>A network.</summary>
        [Network(1, 8, 8)]
        [Conv2D(4, 3, Padding = 1), BatchNorm2D, ReLU, MaxPool2D(2)]
        [Flatten, Dense(3)]
        public partial class Small;
        """;

    private const string Program = """
        using Consuming;

        var net = new Small();
        float[] image = new float[Small.Info.InputLength];
        Array.Fill(image, 0.5f);
        float[] y = net.Forward(image);
        float[] again = new float[3];
        net.Forward(image, again, batch: 1);
        Console.WriteLine($"{y.Length} outputs, finite: {y.All(float.IsFinite)}, repeatable: {y.SequenceEqual(again)}");
        Console.WriteLine($"lowering: {Small.Info.Lowering}");
        foreach (var layer in Small.Info.Layers.Where(l => l.LoweredFrom != "")) Console.WriteLine($"{layer.LoweredFrom} -> {layer.Layer}");
        """;

    [Fact]
    public void NetworkRuns()
    {
        using var consumer = new Consumer(package).With("Small.cs", Network).With("Program.cs", Program);

        consumer.Build().ShouldSucceed();

        consumer.Run().ShouldSucceed().Output.ReplaceLineEndings("\n").ShouldBe("3 outputs, finite: True, repeatable: True\nlowering: None\n");
    }

    /// <summary>An older framework is refused by the restore, and not by errors about names.</summary>
    [Fact]
    public void OlderFrameworksAreToldWhatIsNeeded()
    {
        using var consumer = new Consumer(package, framework: "net8.0").With("Small.cs", Network).With("Program.cs", Program);

        consumer.Build().ShouldFail().Output.ShouldContain("NU1202");
    }

    /// <summary>Without it NativeAOT compiles for processors of 2003.</summary>
    [Fact, Trait("Category", "Long")]
    public void NativeAotIsToldTheInstructionSet()
    {
        using var consumer = new Consumer(package).With("Small.cs", Network).With("Program.cs", Program);
        consumer.Build().ShouldSucceed();

        InstructionSet("PublishAot=true", "RuntimeIdentifier=linux-x64").ShouldBe("x86-64-v3");
        InstructionSet("PublishAot=true", "RuntimeIdentifier=win-x64").ShouldBe("x86-64-v3");
        InstructionSet("PublishAot=true", "RuntimeIdentifier=linux-arm64").ShouldBe("");
        InstructionSet("RuntimeIdentifier=linux-x64").ShouldBe("");
        InstructionSet("PublishAot=true", "RuntimeIdentifier=linux-x64", "IlcInstructionSet=native").ShouldBe("native");

        string InstructionSet(params string[] properties) => consumer.Property("IlcInstructionSet", properties);
    }

    /// <summary>All of its names count, on the command line and in the project.</summary>
    [Fact, Trait("Category", "Long")]
    public void NetGenLowerIsAnMSBuildProperty()
    {
        using var consumer = new Consumer(package).With("Small.cs", Network).With("Program.cs", Program);

        consumer.Build("NetGenLower=Dense%3BAvgPool").ShouldSucceed();

        string output = consumer.Run().ShouldSucceed().Output;
        output.ShouldContain("lowering: Dense, AvgPool");
        output.ShouldContain("Dense(3) -> Conv2D(3, 4");

        consumer.With("Directory.Build.props", "<Project><PropertyGroup><NetGenLower>Dense;Pools</NetGenLower></PropertyGroup></Project>");
        consumer.Build().ShouldFail().Output.ShouldContain("NG0303: the MSBuild property NetGenLower is 'Dense,Pools': there is no 'Pools'");
    }

    [Fact, Trait("Category", "Long")]
    public void EmittedMembersAreDocumented()
    {
        using var consumer = new Consumer(package).With("Small.cs", Network).With("Program.cs", Program);

        consumer.Build("GenerateDocumentationFile=true").ShouldSucceed();
    }

    /// <summary>All of the SDK's analyzers, their findings errors: what they find in emitted code its user cannot mend. Some look at libraries alone, and some at programs.</summary>
    [Theory, Trait("Category", "Long")]
    [InlineData("Exe", "return 0;")]
    [InlineData("Library", "")]
    public void EmittedCodePassesAllAnalyzers(string output, string program)
    {
        using var consumer = new Consumer(package).With("Program.cs", program).With("Nets.cs", """
            using NetGen;

            namespace Consuming;

            #pragma warning disable CA1019 // The block's parameters are for its layers, not to be read.
            /// <summary>A block.</summary>
            [Block]
            [Conv2D("channels", 3, Padding = 1), BatchNorm2D, SiLU]
            internal sealed partial class UnitAttribute(int channels) : LayerAttribute;

            /// <summary>A network.</summary>
            [Network(3, 16, 16)]
            [Unit(8), As("a"), DepthwiseConv2D(3, Padding = 1), HardSwish, Conv2D(8, 1), Add("a"), MaxPool2D(2), AvgPool2D(3, Stride = 1, Padding = 1)]
            [ConvTranspose2D(4, 2, Stride = 2), Upsample2D(ScaleFactor = 2, Mode = "bilinear"), LayerNorm(32), AdaptiveAvgPool2D(3), Flatten, Dense(5), Softmax]
            internal sealed partial class Network;

            /// <summary>The same, lowered.</summary>
            [Variant<Network>(Lower = Lowering.Dense | Lowering.MaxPool)]
            internal sealed partial class Lowered;
            """);

        consumer.Build($"OutputType={output}", "AnalysisMode=All", "AnalysisLevel=latest-all", "EnforceCodeStyleInBuild=true", "TreatWarningsAsErrors=true", "GenerateDocumentationFile=true").ShouldSucceed();
    }

    [Fact]
    public void ShapeErrorFailsTheBuildAtTheArgument()
    {
        using var consumer = new Consumer(package).With("Program.cs", "return 0;").With("TooSmall.cs", """
            using NetGen;

            [Network(1, 8, 8)]
            [Conv2D(4, 3), ReLU, MaxPool2D(2)]
            [Conv2D(16, 5), ReLU]
            public partial class TooSmall;
            """);

        BuildMessage message = Consumer.Messages(consumer.Build().ShouldFail()).ShouldHaveSingleItem();

        message.ShouldSatisfyAllConditions(
            () => message.File.ShouldBe("TooSmall.cs"),
            () => (message.Line, message.Column).ShouldBe((5, 13)),
            () => message.Id.ShouldBe("NG0201"),
            () => message.Message.ShouldContain("4 x 3 x 3"),
            () => message.Message.ShouldContain("(3 + 2*0 - 1*(5-1) - 1)/1 + 1 = -1 < 1"));
    }

    /// <summary>At the command line as in an editor: what C# finds wrong in bodies, even the network's own, hides nothing of what NetGen finds.</summary>
    [Fact, Trait("Category", "Long")]
    public void ErrorsInBodiesHideNone()
    {
        using var consumer = new Consumer(package).With("Program.cs", "return Missing();").With("TooSmall.cs", """
            using NetGen;

            [Network(1, 8, 8), Conv2D(4, 9)]
            public partial class TooSmall
            {
                private static int Count() => "no number";
            }
            """);

        Consumer.Messages(consumer.Build().ShouldFail()).Select(message => message.Id).ShouldBe(["CS0029", "CS0103", "NG0201"], ignoreOrder: true);
    }
}
