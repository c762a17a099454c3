namespace NetGen.Tests;

/// <summary>Each way in which a file can be damaged is found when it is opened, and named.</summary>
public sealed class SafetensorsCorruptionTests
{
    private const string Tensor = """{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""";

    [Fact]
    public void AnEmptyFile() =>
        Problem([]).ShouldBe("the file is empty");

    [Fact]
    public void AFileShorterThanItsLength() => Problem(new byte[7]).ShouldContain("this file has 7 bytes");

    [Fact]
    public void AHeaderBeyondTheFile() =>
        Problem([10, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'}'])
            .ShouldBe("the header claims 10 bytes, and after its length the file has 2: not a safetensors file, or a truncated one");

    [Theory]
    [InlineData(100_000_001, "01E1F50500000000")]
    [InlineData(ulong.MaxValue, "FFFFFFFFFFFFFFFF")]
    [InlineData(0x7473696C20746F4E, "4E6F74206C697374 \"Not list\"")]
    public void AHeaderAboveTheLimit(ulong length, string beginning) =>
        Problem(BitConverter.GetBytes(length)).ShouldBe($"the header claims {length} bytes, above the format's limit of 100000000: not a safetensors file? It begins with {beginning}");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{]")]
    [InlineData("{\"a\":}")]
    [InlineData("{} {}")]
    [InlineData("{}\0")]
    [InlineData("{\"a\":" + Tensor)]
    [InlineData("{\"\\ud800\":1}")]
    public void AHeaderThatIsNotJson(string header) => Problem(header, header.Contains("F32") ? new byte[8] : []).ShouldStartWith("the header is not JSON: ");

    [Theory]
    [InlineData("""{"_":1}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0],"passed over":"_"}}""")]
    public void AHeaderThatIsNotUtf8(string header)
    {
        byte[] bytes = TemporaryFile.Bytes(header);
        bytes[Array.IndexOf(bytes, (byte)'_')] = 0xff;
        Problem(bytes).ShouldBe("the header is not JSON: it is not UTF-8");
    }

    [Fact]
    public void AHeaderNestedTooDeeply() =>
        Problems(TemporaryFile.Bytes("{\"a\":" + new string('[', 10_000)))[^1].ShouldStartWith("the header is not JSON: The maximum configured depth of 64");

    [Theory]
    [InlineData("[]", "5B")]
    [InlineData("1", "31")]
    [InlineData(" {}", "20")]
    public void AHeaderThatIsNotAnObject(string header, string first) =>
        Problem(header).ShouldBe($"the header must be a JSON object that starts with '{{', and starts with byte 0x{first}");

    [Fact]
    public void ANameUsedTwice() =>
        Problem($$"""{"a":{{Tensor}},"\u0061":{{Tensor}}}""", new byte[8]).ShouldBe("'a' is in the header more than once");

    [Fact]
    public void AKeyUsedTwice() =>
        Problem("""{"a":{"dtype":"F32","shape":[2],"shape":[2],"data_offsets":[0,8]}}""", new byte[8]).ShouldBe("tensor 'a' has 'shape' more than once");

    [Theory]
    [InlineData("1", "1")]
    [InlineData("[[]]", "an array")]
    [InlineData("\"F32\"", "a string")]
    [InlineData("null", "null")]
    [InlineData("true", "a truth value")]
    public void ATensorThatIsNotAnObject(string tensor, string found) =>
        Problem($$"""{"a":{{tensor}}}""").ShouldBe($"tensor 'a' must be an object, and is {found}");

    [Fact]
    public void ADTypeThatIsNotAString() => Problem("""{"a":{"dtype":32,"shape":[],"data_offsets":[0,0]}}""").ShouldBe("the dtype of 'a' must be a string, and is 32");

    [Fact]
    public void AShapeThatIsNotAnArray() => Problem("""{"a":{"dtype":"F32","shape":{"b":[1]},"data_offsets":[0,0]}}""").ShouldBe("the shape of 'a' must be an array, and is an object");

    [Theory]
    [InlineData("-1", "-1")]
    [InlineData("-0", "-0")]
    [InlineData("1.5", "1.5")]
    [InlineData("1e3", "1e3")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("100000000000000000000000000000000000", "an enormous number")]
    [InlineData("\"2\"", "a string")]
    [InlineData("[2]", "an array")]
    [InlineData("null", "null")]
    public void ADimensionThatIsNoSize(string dimension, string found) =>
        Problem($$$"""{"a":{"dtype":"F32","shape":[2,{{{dimension}}}],"data_offsets":[0,0]}}""")
            .ShouldBe($"the shape of 'a' must hold whole numbers from 0 to 2^63 - 1, and [1] is {found}");

    [Fact]
    public void AnOffsetBelowZero() =>
        Problem("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}""").ShouldBe("data_offsets of 'a' must hold whole numbers from 0 to 2^63 - 1, and [0] is -8");

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[8]", 1)]
    [InlineData("[0,8,8]", 3)]
    public void OffsetsThatAreNotTwo(string offsets, int count) =>
        Problem($$$"""{"a":{"dtype":"F32","shape":[2],"data_offsets":{{{offsets}}}}}""", new byte[8]).ShouldBe($"data_offsets of 'a' must be two numbers, and are {count}");

    [Fact]
    public void WhatIsMissingFromATensor() =>
        Problems(TemporaryFile.Bytes("""{"a":{"more":[{"is":"ignored"}]}}"""))
            .ShouldBe(["tensor 'a' has no dtype", "tensor 'a' has no shape", "tensor 'a' has no data_offsets"]);

    [Fact]
    public void AnUnknownDType() =>
        Problem("""{"a":{"dtype":"f32","shape":[2],"data_offsets":[0,8]}}""", new byte[8]).ShouldBe("tensor 'a' has the unknown dtype 'f32'");

    [Fact]
    public void OffsetsBeyondTheData() =>
        Problem($$"""{"a":{{Tensor}}}""", new byte[7]).ShouldBe("tensor 'a' is at bytes 0 to 8 of the data, which ends at 7: a truncated file?");

    [Theory]
    [InlineData(12, "tensor 'b' is at bytes 8 to 16 of the data, which ends at 12: a truncated file?")]
    [InlineData(8, "tensor 'b' is at bytes 8 to 16 of the data, which ends at 8: a truncated file?")]
    [InlineData(7, "tensor 'a' is at bytes 0 to 8 of the data, which ends at 7, and another tensor is beyond: a truncated file?")]
    public void ATruncatedFileIsOneProblem(int length, string problem) =>
        Problem($$$"""{"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]},"a":{{{Tensor}}}}""", new byte[length]).ShouldBe(problem);

    [Fact]
    public void OffsetsThatAreReversed() =>
        Problem("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", new byte[8]).ShouldBe("data_offsets of 'a' are reversed: 8 to 0");

    [Fact]
    public void TensorsThatOverlap() =>
        Problem($$$"""{"a":{{{Tensor}}},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""", new byte[12])
            .ShouldBe("tensors 'a' and 'b' overlap at byte 4 of the data");

    [Fact]
    public void AnEmptyTensorInsideAnother() =>
        Problem($$$"""{"a":{{{Tensor}}},"b":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}""", new byte[8])
            .ShouldBe("tensors 'a' and 'b' overlap at byte 4 of the data");

    [Fact]
    public void AHoleBetweenTensors() =>
        Problem($$$"""{"a":{{{Tensor}}},"b":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""", new byte[16])
            .ShouldBe("bytes 8 to 12 of the data belong to no tensor");

    [Fact]
    public void BytesAfterTheLastTensor() =>
        Problem($$"""{"a":{{Tensor}}}""", new byte[9]).ShouldBe("bytes 8 to 9 of the data, its last, belong to no tensor");

    [Fact]
    public void AByteLengthThatIsNotTheShapes() =>
        Problem("""{"a":{"dtype":"F16","shape":[2,1],"data_offsets":[0,8]}}""", new byte[8]).ShouldBe("tensor 'a' takes 8 bytes where F16 [2, 1] needs 4");

    [Theory]
    [InlineData("[9223372036854775807]")]
    [InlineData("[4294967296,4294967296]")]
    [InlineData("[4294967296,4294967296,0]")]
    public void AShapeWhoseProductOverflows(string shape) =>
        Problem($$$"""{"a":{"dtype":"F32","shape":{{{shape}}},"data_offsets":[0,0]}}""")
            .ShouldBe($"tensor 'a', F32 {shape.Replace(",", ", ")}, is larger than any file");

    [Fact]
    public void PackedElementsThatEndWithinAByte() =>
        Problem("""{"a":{"dtype":"F4","shape":[3],"data_offsets":[0,2]}}""", new byte[2]).ShouldBe("tensor 'a', F4 [3], is no whole number of bytes");

    [Fact]
    public void MetadataThatIsNotStrings() =>
        Problems(TemporaryFile.Bytes("""{"__metadata__":{"a":"b","a":"c","d":{"e":1}}}"""))
            .ShouldBe(["__metadata__ has 'a' more than once", "__metadata__ 'd' must be a string, and is an object"]);

    [Fact]
    public void MetadataOfNullAreNone()
    {
        using SafetensorsFile file = SafetensorsFile.Open(TemporaryFile.Bytes("""{"__metadata__":null}"""));
        file.Metadata.ShouldBeEmpty();
    }

    [Fact]
    public void MetadataThatIsNotAnObject() => Problem("""{"__metadata__":[1]}""").ShouldBe("__metadata__ must be an object of strings, and is an array");

    [Fact]
    public void EverythingIsReportedAtOnce() =>
        Problems(TemporaryFile.Bytes("""{"a":{"dtype":"F31","shape":[1],"data_offsets":[0,4]},"b":7,"c":{"dtype":"F32","shape":[9],"data_offsets":[2,6]}}""", new byte[8]))
            .ShouldBe([
                "tensor 'a' has the unknown dtype 'F31'",
                "tensor 'b' must be an object, and is 7",
                "tensor 'c' takes 4 bytes where F32 [9] needs 36",
                "tensors 'a' and 'c' overlap at byte 2 of the data",
            ]);

    [Fact]
    public void TheMessageNamesTheFileAndEveryProblem()
    {
        using TemporaryFile file = TemporaryFile.Of("""{"a":1,"b":2}""");
        var e = Should.Throw<WeightsException>(() => SafetensorsFile.Open(file.Path));
        e.Path.ShouldBe(file.Path);
        e.Message.ShouldBe($"Cannot load '{file.Path}': 2 problems.\n - tensor 'a' must be an object, and is 1\n - tensor 'b' must be an object, and is 2");
    }

    [Fact]
    public void TheMessageOfAHopelessFileEnds()
    {
        string header = "{" + string.Join(',', Enumerable.Range(0, 1000).Select(i => $"\"{i}\":0")) + "}";
        using TemporaryFile file = TemporaryFile.Of(header);
        var e = Should.Throw<WeightsException>(() => SafetensorsFile.Open(file.Path));
        e.Problems.Count.ShouldBe(1000);
        e.Message.ShouldEndWith("\n - and 900 more");
    }

    [Fact]
    public void AMissingFileIsNotADamagedOne()
    {
        using var file = new TemporaryFile();
        Should.Throw<FileNotFoundException>(() => SafetensorsFile.Open(file.Path)).FileName.ShouldBe(file.Path);
    }

    [Fact]
    public void ADirectoryIsSaidToBeOne()
    {
        using var file = new TemporaryFile();
        Should.Throw<WeightsException>(() => SafetensorsFile.Open(file.Folder)).Problems.ShouldBe(["it is a directory, and must be a file"]);
    }

    [Fact]
    public void AFileWithoutPermissionIsSaidToBeOne()
    {
        // Who runs the tests may be permitted everything.
        var source = new FileSource("secret.safetensors", (_, _) => throw new UnauthorizedAccessException());
        Should.Throw<WeightsException>(() => SafetensorsFile.Open(source)).Message.ShouldBe("Cannot load 'secret.safetensors': this user is not permitted to read it");
    }

    [Theory]
    [InlineData("504B0304000008080000", "zip archive", "safetensors.torch.save_file(torch.load(")]
    [InlineData("504B0304000000000000", "zip archive", "safetensors.torch.save_file(torch.load(")]
    [InlineData("80028A0A6CFC9C46F9206AA85019", "Python pickle", "safetensors.torch.save_file(torch.load(")]
    [InlineData("80027D71002858010000", "Python pickle", "torch.load(")]
    [InlineData("80049516000000000000007D", "Python pickle", "torch.load(")]
    [InlineData("894844460D0A1A0A0000", "HDF5", "safetensors.torch.save_file")]
    [InlineData("47475546030000002301", "GGUF", "safetensors")]
    [InlineData("76657273696F6E206874", "pointer", "git lfs pull")]
    [InlineData("080812077079746F7263681A05322E302E31", "a model of ONNX", "safetensors.torch.save_file")]
    [InlineData("080A120A74662D6B657261732D", "a model of ONNX", "safetensors.torch.save_file")]
    [InlineData("3C21444F43545950452068746D6C3E", "a page of HTML", "what the server says")]
    [InlineData("3C68746D6C206C616E673D22656E223E", "a page of HTML", "what the server says")]
    [InlineData("3C3F786D6C2076657273696F6E", "an XML document", "what the server says")]
    public void FilesOfOtherKindsAreRecognised(string bytes, string name, string remedy)
    {
        byte[] file = [.. Convert.FromHexString(bytes), .. new byte[100]];
        string problem = Should.Throw<WeightsException>(() => SafetensorsFile.Open(file)).Problems.ShouldHaveSingleItem();
        problem.ShouldContain(name);
        problem.ShouldContain("not a safetensors file");
        problem.ShouldContain(remedy);
        Should.Throw<WeightsException>(() => SafetensorsFile.Open(new TrickleStream(file))).Problems.ShouldBe([problem]);
    }

    [Fact]
    public void WhatMakesASafetensorsFileNamesTheFile()
    {
        byte[] zip = [.. Convert.FromHexString("504B0304000008080000"), .. new byte[100]];
        using var file = new TemporaryFile();
        string folder = Path.Combine(file.Folder, "of \"mine\""), quoted = folder.Replace("\\", "\\\\").Replace("\"", "\\\"");
        Directory.CreateDirectory(folder);
        Remedy(Path.Combine(folder, "net.pth")).ShouldContain($"torch.load(\"{quoted}/net.pth\", map_location=\"cpu\", weights_only=True), \"{quoted}/net.safetensors\")");
        Remedy(Path.Combine(folder, "net.safetensors")).ShouldContain($"torch.load(\"{quoted}/net.safetensors\", map_location=\"cpu\", weights_only=True), \"{quoted}/net.converted.safetensors\")");
        Should.Throw<WeightsException>(() => SafetensorsFile.Open(zip)).Message.ShouldContain("torch.load(\"weights.pth\", map_location=\"cpu\", weights_only=True), \"weights.safetensors\")");

        string Remedy(string path)
        {
            File.WriteAllBytes(path, zip);
            return Should.Throw<WeightsException>(() => SafetensorsFile.Open(path)).Message.Replace("\\\\net", "/net");
        }
    }

    [Fact]
    public void AHeaderWhoseLengthLooksLikeAnotherFileIsRead()
    {
        // 0x04034B50: the start of a zip archive, and 67 MB.
        string header = """{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}""".PadRight(0x04034B50);
        using SafetensorsFile file = SafetensorsFile.Open(TemporaryFile.Bytes(header));
        file.Tensors.ShouldHaveSingleItem();
    }

    [Fact]
    public void ADamagedFileIsNotLeftOpen()
    {
        using TemporaryFile file = TemporaryFile.Of("{");
        Should.Throw<WeightsException>(() => SafetensorsFile.Open(file.Path));
        using FileStream alone = File.Open(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    private static string Problem(string header, params byte[] data) => Problem(TemporaryFile.Bytes(header, data));

    private static string Problem(byte[] bytes) => Problems(bytes).ShouldHaveSingleItem();

    private static IReadOnlyList<string> Problems(byte[] bytes)
    {
        using TemporaryFile file = TemporaryFile.Of(bytes);
        return Should.Throw<WeightsException>(() => SafetensorsFile.Open(file.Path)).Problems;
    }
}
