namespace NetGen.Tests;

public sealed class WeightsFileTests
{
    private static readonly ParameterInfo[] Parameters =
    [
        new("0.weight", [3, 2], Initializer.KaimingUniform(2)),
        new("0.bias", [3], Initializer.KaimingUniform(2)),
    ];

    [Fact]
    public void LoadsWhatItSaved()
    {
        using var file = new TemporaryFile();
        Weights saved = Weights.Initialize(Parameters, seed: 1);
        saved.Save(file.Path);

        Weights loaded = Weights.Load(file.Path, [.. Parameters.Reverse()]);
        foreach (ParameterInfo parameter in Parameters) loaded[parameter.Name].SequenceEqual(saved[parameter.Name]).ShouldBeTrue();
        Directory.GetFiles(file.Folder).ShouldBe([file.Path]);
    }

    [Fact]
    public void ASaveThatFailsNamesTheFile()
    {
        using var file = new TemporaryFile();
        var weights = new Weights(Parameters);
        string nowhere = Path.Combine(file.Folder, "nowhere", "net.safetensors");
        Should.Throw<DirectoryNotFoundException>(() => weights.Save(nowhere)).Message.ShouldSatisfyAllConditions(
            message => message.ShouldStartWith($"Cannot save '{nowhere}': "),
            message => message.ShouldNotContain(".tmp"));

        string folder = Path.Combine(file.Folder, "folder.safetensors");
        Directory.CreateDirectory(folder);
        Should.Throw<SystemException>(() => weights.Save(folder)).Message.ShouldSatisfyAllConditions(
            message => message.ShouldStartWith($"Cannot save '{folder}': "),
            message => message.ShouldNotContain(".tmp"));
        Directory.GetFileSystemEntries(file.Folder).ShouldBe([folder], "nothing is left");
    }

    [Fact]
    public void KeepsEveryBit()
    {
        using var file = new TemporaryFile();
        uint[] bits = [0, 0x8000_0000, 1, 0x007F_FFFF, 0x7F80_0000, 0xFF80_0000, 0x7FC0_1234, 0x7F80_0001];
        ParameterInfo[] parameters = [new("w", [bits.Length], default)];
        var weights = new Weights(parameters);
        for (int i = 0; i < bits.Length; i++) weights[0][i] = BitConverter.UInt32BitsToSingle(bits[i]);
        weights.Save(file.Path);
        float[] loaded = Weights.Load(file.Path, parameters)[0].ToArray();
        loaded.Select(BitConverter.SingleToUInt32Bits).ShouldBe(bits);
    }

    [Fact]
    public void PassesOverPyTorchsBatchCounters()
    {
        using TemporaryFile file = TemporaryFile.Of("""
            {"w":{"dtype":"BF16","shape":[1],"data_offsets":[16,18]},"bn.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[8,16]}}
            """, [.. new byte[16], 0x80, 0x3f]);
        Weights.Load(file.Path, [new("w", [1], default)])[0].ToArray().ShouldBe([1]);
    }

    [Theory]
    [InlineData("I32", "[]", 4)]
    [InlineData("U8", "[1]", 1)]
    [InlineData("I64", "[1]", 8)]
    [InlineData("F32", "[1]", 4)]
    [InlineData("F64", "[]", 8)]
    [InlineData("BF16", "[]", 2)]
    public void PassesOverBatchCountersOfAnyNumber(string dtype, string shape, int bytes) =>
        Weights.Load(TemporaryFile.Bytes($$$"""{"bn.num_batches_tracked":{"dtype":"{{{dtype}}}","shape":{{{shape}}},"data_offsets":[0,{{{bytes}}}]}}""", new byte[bytes]), []);

    [Fact]
    public void OtherCountersAreSuperfluous()
    {
        byte[] file = TemporaryFile.Bytes(
            """
            {"a.num_batches_tracked":{"dtype":"BOOL","shape":[],"data_offsets":[0,1]},"b.num_batches_tracked":{"dtype":"U8","shape":[2],"data_offsets":[1,3]},
             "c.num_batches_tracked":{"dtype":"U8","shape":[1,1],"data_offsets":[3,4]},"xnum_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[4,12]}}
            """, new byte[12]);
        Should.Throw<WeightsException>(() => Weights.Load(file, [])).Problems.ShouldBe([
            "tensor 'a.num_batches_tracked' [] is superfluous",
            "tensor 'b.num_batches_tracked' [2] is superfluous",
            "tensor 'c.num_batches_tracked' [1, 1] is superfluous",
            "tensor 'xnum_batches_tracked' [] is superfluous",
        ]);
    }

    [Fact]
    public void ListsEveryProblemAndChangesNothing()
    {
        using TemporaryFile file = TemporaryFile.Of(
            """
            {"0.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},
             "2.weight":{"dtype":"I64","shape":[1],"data_offsets":[24,32]},
             "3.weight":{"dtype":"F99","shape":[1],"data_offsets":[32,36]},
             "extra":{"dtype":"F32","shape":[],"data_offsets":[36,40]}}
            """, new byte[40]);
        ParameterInfo[] parameters = [.. Parameters, new("2.weight", [1], default), new("3.weight", [1], default), new("4.weight", [1], default)];
        Weights weights = Weights.Initialize(parameters, seed: 1);

        var e = Should.Throw<WeightsException>(() => weights.Load(file.Path));

        e.Problems.ShouldBe([
            "tensor '3.weight' has the unknown dtype 'F99'",
            "tensor '0.weight' must be [3, 2], and is [2, 3]",
            "tensor '2.weight' must be F32, F16, BF16 or F64, and is I64",
            "tensor '0.bias' [3] is missing",
            "tensor '4.weight' [1] is missing",
            "tensor 'extra' [] is superfluous",
        ]);
        Weights untouched = Weights.Initialize(parameters, seed: 1);
        for (int i = 0; i < parameters.Length; i++) weights[i].SequenceEqual(untouched[i]).ShouldBeTrue();
    }

    [Fact]
    public void ATruncatedDownloadChangesNothing()
    {
        using var file = new TemporaryFile();
        Weights.Initialize(Parameters, seed: 1).Save(file.Path);
        byte[] whole = File.ReadAllBytes(file.Path);
        Weights weights = Weights.Initialize(Parameters, seed: 2), untouched = Weights.Initialize(Parameters, seed: 2);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(file.Path, whole[..length]);
            Should.Throw<WeightsException>(() => weights.Load(file.Path)).Problems.ShouldHaveSingleItem();
            Should.Throw<WeightsException>(() => weights.Load(new TrickleStream(whole[..length]))).Problems.ShouldHaveSingleItem();
            for (int i = 0; i < Parameters.Length; i++) weights[i].SequenceEqual(untouched[i]).ShouldBeTrue();
        }
    }
}
