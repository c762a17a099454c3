using System.Text;

namespace NetGen.Tests;

/// <summary>Names and shapes that files may hold, and messages are not made of: enormous ones, very many, and such as would forge lines.</summary>
public sealed class HostileNamesTests
{
    private static readonly ParameterInfo[] Parameters = [new("fc.weight", [3, 4], default), new("fc.bias", [3], default)];

    private static readonly string Long = new('x', 1_000_000);

    public static TheoryData<string, string> Headers => new()
    {
        { "superfluous", $$"""{"{{Long}}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]} }""" },
        { "broken", $$"""{"{{Long}}":1}""" },
        { "without anything", $$"""{"{{Long}}":{} }""" },
        { "twice", $$"""{"{{Long}}":1,"{{Long}}":1}""" },
        { "overlapping", $$"""{"{{Long}}":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"{{Long}}y":{"dtype":"U8","shape":[1],"data_offsets":[0,1]} }""" },
        { "truncated", $$"""{"{{Long}}":{"dtype":"U8","shape":[9],"data_offsets":[0,9]} }""" },
        { "reversed", $$"""{"{{Long}}":{"dtype":"U8","shape":[1],"data_offsets":[1,0]} }""" },
        { "another size", $$"""{"{{Long}}":{"dtype":"U8","shape":[2],"data_offsets":[0,1]} }""" },
        { "key", $$$"""{"a":{"{{{Long}}}":1,"{{{Long}}}":2} }""" },
        { "dtype", $$"""{"a":{"dtype":"{{Long}}","shape":[1],"data_offsets":[0,1]} }""" },
        { "metadata", $$$"""{"__metadata__":{"{{{Long}}}":1} }""" },
        { "metadata twice", $$$"""{"__metadata__":{"{{{Long}}}":"","{{{Long}}}":""} }""" },
        { "dimensions", $$"""{"fc.bias":{"dtype":"U8","shape":[{{Many("0")}}],"data_offsets":[0,0]} }""" },
        { "dimensions of another size", $$"""{"a":{"dtype":"U8","shape":[{{Many("1")}}],"data_offsets":[0,0]} }""" },
        { "dimensions beyond any file", $$"""{"a":{"dtype":"U8","shape":[{{Many("9")}}],"data_offsets":[0,0]} }""" },
        { "prefix", $$"""{"{{Long}}.fc.weight":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"{{Long}}.fc.bias":{"dtype":"F32","shape":[0],"data_offsets":[0,0]} }""" },
        { "not JSON", Long },
        { "no JSON behind it", $$"""{"{{Long}}":t{{Long}} }""" },
    };

    [Theory]
    [MemberData(nameof(Headers), DisableDiscoveryEnumeration = true)] // or the runner would keep megabytes to call each by
    public void MessagesStayShort(string what, string header)
    {
        var e = Should.Throw<WeightsException>(() => Weights.Load(TemporaryFile.Bytes(header, 0), Parameters), what);
        e.Message.Length.ShouldBeLessThan(3000);
        e.Problems.Sum(problem => problem.Length).ShouldBeLessThan(3000);
    }

    [Fact]
    public void ALongNameIsCutAndCounted() =>
        Should.Throw<WeightsException>(() => SafetensorsFile.Open(TemporaryFile.Bytes($$"""{"{{Long}}":1}"""))).Problems
            .ShouldBe([$"tensor '{Long[..200]}...' (1000000 characters) must be an object, and is 1"]);

    [Fact]
    public void WhatIsAskedForIsCutToo()
    {
        using SafetensorsFile file = SafetensorsFile.Open(TemporaryFile.Bytes($$"""{"{{Long}}":{"dtype":"U8","shape":[0,0],"data_offsets":[0,0]},"y":{"dtype":"F32","shape":[{{Many("0")}}],"data_offsets":[0,0]} }"""));
        Should.Throw<KeyNotFoundException>(() => file["fc.weight"]).Message.Length.ShouldBeLessThan(1000);
        Should.Throw<KeyNotFoundException>(() => file[Long + "y"]).Message.Length.ShouldBeLessThan(1000);
        Should.Throw<NotSupportedException>(() => file.ToArray(Long)).Message.Length.ShouldBeLessThan(1000);
        Should.Throw<ArgumentException>(() => file.CopyTo("y", new float[1])).Message.Length.ShouldBeLessThan(1000);
        file.Tensors[0].ToString().Length.ShouldBeLessThan(1000);
    }

    [Theory]
    [InlineData("a\\n - b", "a\\n - b")]
    [InlineData("a\\r\\u0000\\u001b[0m", "a\\r\\u0000\\u001B[0m")]
    [InlineData("\\u2028\\u2029\\u0085", "\\u2028\\u2029\\u0085")]
    [InlineData("\\u202egnp", "\\u202Egnp")]
    [InlineData("größe.重み", "größe.重み")]
    public void ANameStaysOnItsLine(string inHeader, string inMessage)
    {
        var e = Should.Throw<WeightsException>(() => Weights.Load(TemporaryFile.Bytes($$"""{"{{inHeader}}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]} }"""), []));
        e.Problems.ShouldBe([$"tensor '{inMessage}' [0] is superfluous"]);
    }

    [Fact]
    public void VeryManyNamesAreRefusedAsTheyStand()
    {
        // Their order where they lie at the same place is that of the header, and not that of a language.
        byte[] file = TemporaryFile.Bytes(Header(["ä", "z", "a"], "[0]", "[0,0]"));
        Should.Throw<WeightsException>(() => Weights.Load(file, [])).Problems.ShouldBe(["tensor 'ä' [0] is superfluous", "tensor 'z' [0] is superfluous", "tensor 'a' [0] is superfluous"]);
        file = TemporaryFile.Bytes(Header(["z", "a"], "[1]", "[0,1]"), 0);
        Should.Throw<WeightsException>(() => Weights.Load(file, [])).Problems[0].ShouldBe("tensors 'z' and 'a' overlap at byte 0 of the data");
    }

    [Fact]
    public void OfVeryManyNamesTheNearestAreStillFound()
    {
        string[] names = [.. Enumerable.Range(0, 10_000).Select(i => $"layers.{i}.weight"), "layers.7777.wieght"];
        using SafetensorsFile file = SafetensorsFile.Open(TemporaryFile.Bytes(Header(names, "[0]", "[0,0]")));
        Should.Throw<KeyNotFoundException>(() => file["layers.7777.weigth"]).Message.ShouldContain("'layers.7777.weight'");
    }

    private static string Header(IEnumerable<string> names, string shape, string offsets) =>
        "{" + string.Join(',', names.Select(name => $"\"{name}\":{{\"dtype\":\"U8\",\"shape\":{shape},\"data_offsets\":{offsets}}}")) + "}";

    private static string Many(string size) => new StringBuilder().Insert(0, size + ",", 100_000).Append(size).ToString();
}
