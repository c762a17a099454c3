using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NetGen.Tests;

/// <summary>Sound files, written and read.</summary>
public sealed class SafetensorsFileTests
{
    [Fact]
    public void WritesWhatItReads()
    {
        using var file = new TemporaryFile();
        SafetensorsFile.Write(file.Path, [("b", [2, 3], new float[] { 1, 2, 3, 4, 5, 6 }), ("a \"é\" 名", [], new float[] { 7 }), ("none", [0, 5], default)]);

        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        read.Tensors.Select(t => (t.Name, t.DType, MessageText.Shape(t.Shape), t.Length))
            .ShouldBe([("b", "F32", "[2, 3]", 6), ("a \"é\" 名", "F32", "[]", 1), ("none", "F32", "[0, 5]", 0)]);
        read.ToArray("b").ShouldBe([1, 2, 3, 4, 5, 6]);
        read.ToArray("a \"é\" 名").ShouldBe([7]);
        read.ToArray("none").ShouldBeEmpty();
        read.Metadata.ShouldBe(new Dictionary<string, string> { ["format"] = "pt" });
        read.Contains("b").ShouldBeTrue();
        read.Contains("B").ShouldBeFalse();
    }

    [Fact]
    public void WritesTheFormatToTheLetter()
    {
        using var file = new TemporaryFile();
        SafetensorsFile.Write(file.Path, [("w", [1, 2], new[] { 1f, -2f })]);

        byte[] bytes = File.ReadAllBytes(file.Path);
        const string header = """{"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""";
        int length = (header.Length + 7) / 8 * 8;
        BitConverter.ToInt64(bytes).ShouldBe(length);
        Encoding.UTF8.GetString(bytes, 8, length).ShouldBe(header.PadRight(length));
        MemoryMarshal.Cast<byte, float>(bytes.AsSpan(8 + length)).ToArray().ShouldBe([1, -2]);
    }

    [Fact]
    public void ReadsTensorsInAnyOrderOfDataAndKeys()
    {
        using TemporaryFile file = TemporaryFile.Of(
            """{"b":{"data_offsets":[4,8],"shape":[1],"dtype":"F32"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"new":null}}  """,
            [.. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(2f)]);
        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        read.ToArray("a").ShouldBe([1]);
        read.ToArray("b").ShouldBe([2]);
        read.Metadata.ShouldBeEmpty();
    }

    [Fact]
    public void ReadsAFileWithoutTensors()
    {
        using TemporaryFile file = TemporaryFile.Of("{}");
        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        read.Tensors.ShouldBeEmpty();
        Should.Throw<KeyNotFoundException>(() => read["a"]).Message.ShouldBe("There is no tensor 'a', nor any other.");
    }

    [Fact]
    public void WidensHalvesOfEitherKind()
    {
        using TemporaryFile file = TemporaryFile.Of(
            """{"h":{"dtype":"F16","shape":[3],"data_offsets":[0,6]},"b":{"dtype":"BF16","shape":[2,1],"data_offsets":[6,10]}}""",
            0x00, 0x3c, 0x01, 0x00, 0x00, 0xfc, 0x80, 0x3f, 0x20, 0xc1);
        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        read.ToArray("h").ShouldBe([1, MathF.ScaleB(1, -24), float.NegativeInfinity]);
        read.ToArray("b").ShouldBe([1, -10]);
    }

    [Fact]
    public void RoundsFloat64ToTheNearest()
    {
        double[] values = [1, 1 + Math.ScaleB(1, -24), 1 + Math.ScaleB(3, -24), 0.1, -1e-46, 1e-300, 3.4028235677973366e38 * (1 - 1e-9), double.NegativeInfinity, double.NaN];
        using SafetensorsFile read = SafetensorsFile.Open(Doubles(values));
        read.ToArray("d").ShouldBe([1, 1, MathF.BitIncrement(MathF.BitIncrement(1)), 0.1f, -0f, 0, float.MaxValue, float.NegativeInfinity, float.NaN]);
    }

    [Fact]
    public void RoundsMoreFloat64ThanAreReadAtATime()
    {
        double[] values = [.. Enumerable.Range(0, 200_000).Select(i => Math.Sqrt(i))];
        using SafetensorsFile read = SafetensorsFile.Open(new TrickleStream(Doubles(values), most: 10_000));
        read.ToArray("d").ShouldBe(values.Select(value => (float)value));
    }

    [Theory]
    [InlineData(3.4028235677973366e38)] // half a unit in the last place above the largest float32: rounds up
    [InlineData(-1e300)]
    public void RefusesFloat64BeyondFloat32(double value)
    {
        double[] values = [.. new double[70_000], value];
        Should.Throw<WeightsException>(() => Weights.Load(Doubles(values), [new("d", [values.Length], default)])).Message
            .ShouldBe(FormattableString.Invariant($"Cannot load 'the bytes': tensor 'd' has the element {value:R} at [70000], in row-major order, which is beyond float32"));
    }

    [Fact]
    public void NamesOtherTypesButDoesNotReadThem()
    {
        using TemporaryFile file = TemporaryFile.Of("""{"n":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"p":{"dtype":"F4","shape":[2],"data_offsets":[8,9]}}""", new byte[9]);
        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        read["n"].DType.ShouldBe("I64");
        read["p"].Length.ShouldBe(2);
        Should.Throw<NotSupportedException>(() => read.ToArray("n")).Message.ShouldBe("Tensor 'n' is I64; only F32, F16, BF16 or F64 are read as float.");
    }

    [Fact]
    public void ChecksTheDestination()
    {
        using var file = new TemporaryFile();
        SafetensorsFile.Write(file.Path, [("conv1.weight", [2, 3], new float[6])]);
        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        Should.Throw<ArgumentException>(() => read.CopyTo("conv1.weight", new float[5]))
            .Message.ShouldStartWith("Tensor 'conv1.weight' [2, 3] has 6 elements, the destination 5.");
        Should.Throw<KeyNotFoundException>(() => read.CopyTo("conv.weight", new float[6]))
            .Message.ShouldBe("There is no tensor 'conv.weight'. The nearest names are 'conv1.weight'.");
    }

    [Fact]
    public void ReadsBeyondTwoAndFourGigabytes()
    {
        const long far = (5L << 30) / 4 * 4;
        string header = $$$"""{"skipped":{"dtype":"U8","shape":[{{{far}}}],"data_offsets":[0,{{{far}}}]},"small":{"dtype":"F32","shape":[2],"data_offsets":[{{{far}}},{{{far + 8}}}]}}""";
        using TemporaryFile file = TemporaryFile.Of(header);
        using (SafeFileHandle handle = File.OpenHandle(file.Path, FileMode.Open, FileAccess.Write))
        {
            // Only the ends take space on file systems with sparse files.
            long start = RandomAccess.GetLength(handle);
            RandomAccess.Write(handle, MemoryMarshal.AsBytes<float>([3f, 4f]), start + far);
        }

        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        read.ToArray("small").ShouldBe([3, 4]);
        read["skipped"].Length.ShouldBe(far);
    }

    [SkippableFact]
    public void AFileCutShortWhileOpenIsAnException()
    {
        using var file = new TemporaryFile();
        SafetensorsFile.Write(file.Path, [("w", [1000], new float[1000])]);
        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        Skip.If(OperatingSystem.IsWindows(), "Windows does not let a file that is open be cut.");
        using (var process = System.Diagnostics.Process.Start("truncate", ["-s", "2000", file.Path])) process.WaitForExit();
        Should.Throw<WeightsException>(() => read.ToArray("w")).Problems.ShouldBe(["the file ended at byte 2000 while it was being read"]);
    }

    [Fact]
    public void ChecksWhatItWrites()
    {
        using var file = new TemporaryFile();
        Failure(("", [1], new float[1])).ShouldStartWith("Tensor 0 ('') has no name.");
        Failure(("__metadata__", [1], new float[1])).ShouldStartWith("Tensor 0 ('__metadata__') has a name that safetensors files reserve.");
        Failure(("a", [1], new float[1]), ("a", [1], new float[1])).ShouldStartWith("Tensor 1 ('a') has a name that was used before.");
        Failure(("a", [2, 2], new float[3])).ShouldStartWith("Tensor 0 ('a') has 3 elements, not those of its shape [2, 2].");
        Failure(("a", [-1, -1], new float[1])).ShouldStartWith("Tensor 0 ('a') has 1 elements, not those of its shape [-1, -1].");
        Failure(("a", [65536, 65536, 65536, 65536], default)).ShouldContain("has 0 elements");
        Directory.GetFiles(file.Folder).ShouldBeEmpty();

        string Failure(params (string, IReadOnlyList<int>, ReadOnlyMemory<float>)[] tensors) =>
            Should.Throw<ArgumentException>(() => SafetensorsFile.Write(file.Path, tensors)).Message;
    }

    [Fact]
    public void AFailedWriteLeavesWhatWasThere()
    {
        using var file = new TemporaryFile();
        string folder = Path.Combine(file.Folder, "taken");
        Directory.CreateDirectory(folder); // nothing can be moved over a folder

        Should.Throw<Exception>(() => SafetensorsFile.Write(folder, [("a", [1], new float[1])])).ShouldBeAssignableTo<SystemException>();

        Directory.GetFileSystemEntries(file.Folder).ShouldBe([folder]);
    }

    [Fact]
    public void AWriteReplacesWhatWasThere()
    {
        using var file = new TemporaryFile();
        SafetensorsFile.Write(file.Path, [("old", [100], new float[100])]);
        SafetensorsFile.Write(file.Path, [("new", [1], new float[1])]);

        using SafetensorsFile read = SafetensorsFile.Open(file.Path);
        read.Tensors.ShouldHaveSingleItem().Name.ShouldBe("new");
        Directory.GetFiles(file.Folder).ShouldBe([file.Path]);
    }

    private static byte[] Doubles(double[] values) => TemporaryFile.Bytes(
        $$$"""{"d":{"dtype":"F64","shape":[{{{values.Length}}}],"data_offsets":[0,{{{values.Length * 8}}}]}}""", MemoryMarshal.AsBytes<double>(values).ToArray());
}
