namespace NetGen.Tests;

/// <summary>Files whose names are not quite the network's: renamed, excepted, and explained where neither was asked for.</summary>
public sealed class WeightsNamesTests
{
    private static readonly ParameterInfo[] Parameters =
    [
        new("features.0.weight", [3, 2], new Initializer(-1, 1)),
        new("features.0.bias", [3], new Initializer(-1, 1)),
        new("features.10.weight", [2], new Initializer(-1, 1)),
        new("classifier.weight", [2, 3], new Initializer(-1, 1)),
        new("classifier.bias", [2], new Initializer(-1, 1)),
    ];

    private static readonly Weights Saved = Weights.Initialize(Parameters, seed: 1);

    public static TheoryData<string, Func<string, string>, string> Explained => new()
    {
        { "DataParallel", name => "module." + name, "all 5 tensors that are missing are in the file, with 'module.' before their names; load it with prefix: \"module.\"" },
        { "torch.compile", name => "_orig_mod." + name, "all 5 tensors that are missing are in the file, with '_orig_mod.' before their names; load it with prefix: \"_orig_mod.\"" },
        { "both", name => "module._orig_mod." + name, "all 5 tensors that are missing are in the file, with 'module._orig_mod.' before their names; load it with prefix: \"module._orig_mod.\"" },
        { "no dot", name => "net_" + name, "all 5 tensors that are missing are in the file, with 'net_' before their names; load it with prefix: \"net_\"" },
        { "one part", name => name.StartsWith("classifier.") ? "fc." + name : name, "all 2 tensors that are missing are in the file, with 'fc.' before their names; load it with prefix: \"fc.\"" },
        {
            "another part",
            name => name.Replace("features.", "backbone.body."),
            "all 3 tensors that are missing are in the file, with 'backbone.body.' in place of 'features.' at the start of their names; load it with rename: name => name.StartsWith(\"backbone.body.\") ? \"features.\" + name[14..] : name"
        },
        { "without", name => name.Replace("classifier.", ""), "all 2 tensors that are missing are in the file, without 'classifier.' before their names" },
        { "suffix", name => name + ".ema", "all 5 tensors that are missing are in the file, with '.ema' behind their names; load it with rename: name => name.EndsWith(\".ema\") ? name[..^4] : name" },
        {
            "one tensor",
            name => name == "classifier.bias" ? "classifier.beta" : name,
            "the tensor that is missing is in the file, with '.beta' in place of '.bias' at the end of its name; load it with rename: name => name.EndsWith(\".beta\") ? name[..^5] + \".bias\" : name"
        },
    };

    [Theory]
    [MemberData(nameof(Explained))]
    public void OneChangeOfNamesIsSaidFirst(string what, Func<string, string> change, string explanation)
    {
        var e = Should.Throw<WeightsException>(() => Weights.Load(Rename(change), Parameters), what);
        e.Problems[0].ShouldBe(explanation);
        e.Message.Split('\n')[1].ShouldBe($" - {explanation}");
    }

    [Fact]
    public void APrefixThatTheWholeFileLacksIsSaidToo()
    {
        ParameterInfo[] parameters = [.. Parameters.Select(parameter => parameter with { Name = $"model.{parameter.Name}" })];
        Should.Throw<WeightsException>(() => Weights.Load(Rename(name => name), parameters)).Problems[0]
            .ShouldBe("all 5 tensors that are missing are in the file, without 'model.' before their names; load it with rename: name => \"model.\" + name");
        ShouldBeSaved(Weights.Load(Rename(name => name), parameters, rename: name => "model." + name), "model.");
    }

    public static TheoryData<string, string, Func<string, string>, string> BehindAPrefix => new()
    {
        { "without its dot", "module", name => "module." + name, "with 'module.' before their names; load it with prefix: \"module.\"" },
        { "half of it", "module.", name => "module._orig_mod." + name, "with 'module._orig_mod.' before their names; load it with prefix: \"module._orig_mod.\"" },
        { "of others", "module.", name => "model." + name, "with 'model.' before their names; load it with prefix: \"model.\"" },
        {
            "some have more", "module.", name => name.StartsWith("classifier.") ? "module.fc." + name : "module." + name,
            "with 'fc.' before their names; load it with prefix: \"module.\", rename: name => name.StartsWith(\"fc.\") ? name[3..] : name"
        },
        {
            "a suffix", "module.", name => "module." + name + ".ema",
            "with '.ema' behind their names; load it with prefix: \"module.\", rename: name => name.EndsWith(\".ema\") ? name[..^4] : name"
        },
    };

    [Theory]
    [MemberData(nameof(BehindAPrefix))]
    public void WhatIsTakenOffAlreadyComesFirst(string what, string prefix, Func<string, string> change, string explanation) =>
        Should.Throw<WeightsException>(() => Weights.Load(Rename(change), Parameters, prefix: prefix), what).Problems[0].ShouldEndWith($" are in the file, {explanation}");

    [Fact]
    public void AFunctionOfTheCallersIsNotWrittenAgain()
    {
        int calls = 0;
        Should.Throw<WeightsException>(() => Weights.Load(Rename(name => "net." + name), Parameters, rename: Changed)).Problems[0]
            .ShouldBe("all 5 tensors that are missing are in the file, with 'x.net.' before their names");
        calls.ShouldBe(Parameters.Length);

        string Changed(string name)
        {
            calls++;
            return "x." + name;
        }
    }

    [Fact]
    public void APrefixIsWrittenAsCode()
    {
        Should.Throw<WeightsException>(() => Weights.Load(Rename(name => "a\"\\\n - b\u2028." + name), Parameters)).Problems[0]
            .ShouldEndWith("load it with prefix: \"a\\\"\\\\\\n - b\\u2028.\"");
        Should.Throw<WeightsException>(() => Weights.Load(Rename(name => new string('a', 1000) + "." + name), Parameters)).Problems[0].ShouldNotContain("load it with");
    }

    [Fact]
    public void WhatOneChangeExplainsIsNotListed()
    {
        byte[] file = File(Parameters.Select(p => ("model." + p.Name, p.Shape, Saved[p.Name].ToArray())).Append(("loss.scale", [1], [1f])));
        var e = Should.Throw<WeightsException>(() => Weights.Load(file, Parameters));
        e.Problems.Count.ShouldBe(1 + 2 * Parameters.Length + 1);
        e.Message.Split('\n')[1..].ShouldBe([
            $" - {e.Problems[0]}",
            " - and 10 that this explains, such as that tensor 'features.0.weight' [3, 2] is missing",
            " - tensor 'loss.scale' [1] is superfluous",
        ]);
    }

    [Fact]
    public void BatchCountersAndOtherTensorsDoNotHideAPrefix()
    {
        byte[] file = File(Parameters.Select(p => ("model." + p.Name, p.Shape, Saved[p.Name].ToArray())).Append(("loss.scale", [1], [1f])).Append(("model.bn.num_batches_tracked", [1], [1f])));
        var e = Should.Throw<WeightsException>(() => Weights.Load(file, Parameters));
        e.Problems[0].ShouldContain("prefix: \"model.\"");
        e.Problems.ShouldContain("tensor 'loss.scale' [1] is superfluous");
    }

    [Theory]
    [InlineData("x.")]
    [InlineData("")]
    public void TensorsThatHaveNothingInCommonAreNotExplained(string prefix)
    {
        int i = 0;
        Should.Throw<WeightsException>(() => Weights.Load(Rename(_ => $"{prefix}{i++}"), Parameters)).Problems[0].ShouldBe("tensor 'features.0.weight' [3, 2] is missing");
    }

    [Fact]
    public void APrefixIsTakenOff()
    {
        ShouldBeSaved(Weights.Load(Rename(name => "module." + name), Parameters, prefix: "module."));
        ShouldBeSaved(Weights.Load(Rename(name => name.StartsWith('c') ? "module." + name : name), Parameters, prefix: "module."));
        ShouldBeSaved(Weights.Load(Rename(name => "module.backbone." + name), Parameters, prefix: "module.", rename: name => name["backbone.".Length..]));
    }

    [Fact]
    public async Task NamesAreGivenEverywhere()
    {
        byte[] file = Rename(name => "module." + name);
        ShouldBeSaved(await Weights.LoadAsync(file, Parameters, prefix: "module."));
        var inPlace = new Weights(Parameters);
        inPlace.Load(file, rename: name => name["module.".Length..]);
        ShouldBeSaved(inPlace);
        inPlace = new Weights(Parameters);
        await inPlace.LoadAsync(file, prefix: "module.");
        ShouldBeSaved(inPlace);
    }

    [Fact]
    public void ARenamingThatIsNoneIsAnError()
    {
        Problems(name => name == "classifier.bias" ? null! : name).ShouldBe(["tensor 'classifier.bias' is left without a name by the renaming", "tensor 'classifier.bias' [2] is missing"]);
        Problems(name => name == "classifier.bias" ? "" : name)[0].ShouldBe("tensor 'classifier.bias' is left without a name by the renaming");
        Problems(name => name == "classifier.bias" ? "features.0.bias" : name)[0].ShouldBe("tensors 'features.0.bias' and 'classifier.bias' are both called 'features.0.bias' by the renaming");
        Should.Throw<FormatException>(() => Weights.Load(Rename(name => name), Parameters, rename: _ => throw new FormatException("own")));

        IReadOnlyList<string> Problems(Func<string, string> rename) => Should.Throw<WeightsException>(() => Weights.Load(Rename(name => name), Parameters, rename: rename)).Problems;
    }

    [Fact]
    public void WhatIsExceptedNeedNotFit()
    {
        // A head of three classes in place of two, without a bias, and with a tensor more.
        byte[] file = File([.. Parameters.Take(3).Select(p => (p.Name, p.Shape, Saved[p.Name].ToArray())), ("classifier.weight", [3, 3], new float[9]), ("classifier.scale", [1], new float[1])]);

        Weights loaded = Weights.Load(file, Parameters, out PassedOver passedOver, except: "classifier.*", seed: 7);

        passedOver.Missing.ShouldBe(["classifier.bias"]);
        passedOver.Misshapen.ShouldBe(["classifier.weight"]);
        passedOver.Superfluous.ShouldBe(["classifier.scale"]);
        passedOver.NotLoaded.ShouldBe(["classifier.bias", "classifier.weight"], ignoreOrder: true);
        Weights initial = Weights.Initialize(Parameters, seed: 7);
        for (int i = 0; i < Parameters.Length; i++) loaded[i].SequenceEqual((i < 3 ? Saved : initial)[i]).ShouldBeTrue(Parameters[i].Name);
    }

    [Fact]
    public void WhatIsExceptedKeepsItsValuesInPlace()
    {
        byte[] file = File(Parameters.Take(3).Select(p => (p.Name, p.Shape, Saved[p.Name].ToArray())));
        Weights weights = Weights.Initialize(Parameters, seed: 7), initial = Weights.Initialize(Parameters, seed: 7);
        weights.Load(file, except: "classifier.*").Missing.ShouldBe(["classifier.weight", "classifier.bias"]);
        for (int i = 0; i < Parameters.Length; i++) weights[i].SequenceEqual((i < 3 ? Saved : initial)[i]).ShouldBeTrue(Parameters[i].Name);
    }

    [Fact]
    public void WhatIsExceptedAndFitsIsLoaded()
    {
        ShouldBeSaved(Weights.Load(Rename(name => name), Parameters, out PassedOver passedOver, except: "classifier.*;features.?.*"));
        passedOver.NotLoaded.ShouldBeEmpty();
        passedOver.Superfluous.ShouldBeEmpty();
    }

    [Fact]
    public void OnlyWhatIsExceptedNeedNotFit()
    {
        byte[] file = File([("features.0.weight", [3, 2], new float[6]), ("classifier.weight", [1], new float[1])]);
        Should.Throw<WeightsException>(() => Weights.Load(file, Parameters, except: "features.?.*; classifier.b*")).Problems
            .ShouldBe(["tensor 'classifier.weight' must be [2, 3], and is [1]", "tensor 'features.10.weight' [2] is missing"]);
        Should.Throw<WeightsException>(() => Weights.Load(Rename(name => name), Parameters, except: "clasifier.*;features.*")).Problems
            .ShouldBe(["'clasifier.*', which is excepted, is the name of no tensor, neither of the network nor of the file"]);
    }

    [Theory]
    [InlineData("classifier.*;")]
    [InlineData(";;classifier.* ; ")]
    public void NothingIsNoPattern(string except) =>
        Weights.Load(Rename(name => name), Parameters, out _, except: except)["classifier.bias"].SequenceEqual(Saved["classifier.bias"]).ShouldBeTrue();

    [Fact]
    public void AnyTextMayBeNone()
    {
        byte[] file = TemporaryFile.Bytes("""{"":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}""");
        Weights.Load(file, [], out PassedOver passedOver, except: "*");
        passedOver.Superfluous.ShouldBe([""]);
        Should.Throw<WeightsException>(() => Weights.Load(file, [], except: "?*")).Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void ABackslashInAPatternIsOne()
    {
        byte[] file = File([.. Parameters.Select(p => (p.Name, p.Shape, Saved[p.Name].ToArray())), ("a\\b", [1], [1f])]);
        Weights.Load(file, Parameters, out PassedOver passedOver, except: "a\\*");
        passedOver.Superfluous.ShouldBe(["a\\b"]);
        Should.Throw<WeightsException>(() => Weights.Load(file, Parameters, except: "a\\?b")).Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void WhatWasPassedOverIsSaidBriefly()
    {
        byte[] file = File([.. Parameters.Take(3).Select(p => (p.Name, p.Shape, Saved[p.Name].ToArray())), .. Enumerable.Range(0, 9).Select(i => ($"head.{i}", (IReadOnlyList<int>)[1], new float[1]))]);
        Weights.Load(file, Parameters, out PassedOver passedOver, except: "classifier.*;head.*");
        passedOver.ToString().ShouldBe("2 missing (classifier.weight, classifier.bias), 0 misshapen, 9 superfluous (head.0, head.1, head.2, head.3, ...)");
    }

    [Fact]
    public void SomeOfEachKindAreShownHoweverManyThereAre()
    {
        ParameterInfo[] parameters = [.. Enumerable.Range(0, 500).Select(i => new ParameterInfo($"{i}.weight", [1], default))];
        byte[] file = File([.. Enumerable.Range(0, 300).Select(i => ($"b{i * 7}.gamma", (IReadOnlyList<int>)[1], new float[1])), ("1.weight", [2], new float[2])]);

        var e = Should.Throw<WeightsException>(() => Weights.Load(file, parameters));

        e.Problems.Count.ShouldBe(800);
        string[] lines = e.Message.Split('\n');
        lines[0].ShouldEndWith("800 problems.");
        lines.Count(line => line.EndsWith(" is missing")).ShouldBeInRange(40, 60);
        lines.Count(line => line.EndsWith(" is superfluous")).ShouldBeInRange(40, 60);
        lines.ShouldContain(" - tensor '1.weight' must be [1], and is [2]");
        lines.ShouldContain(line => line.StartsWith(" - and ") && line.EndsWith(" more that are missing"));
        lines[^1].ShouldEndWith(" more that are superfluous");
        lines.Length.ShouldBe(1 + 100 + 2);
    }

    private static byte[] Rename(Func<string, string> change) => File(Parameters.Select(p => (change(p.Name), p.Shape, Saved[p.Name].ToArray())));

    private static byte[] File(IEnumerable<(string Name, IReadOnlyList<int> Shape, float[] Data)> tensors)
    {
        using var file = new TemporaryFile();
        SafetensorsFile.Write(file.Path, tensors.Select(tensor => (tensor.Name, tensor.Shape, (ReadOnlyMemory<float>)tensor.Data)));
        return System.IO.File.ReadAllBytes(file.Path);
    }

    private static void ShouldBeSaved(Weights loaded, string prefix = "")
    {
        foreach (ParameterInfo parameter in Parameters) loaded[prefix + parameter.Name].SequenceEqual(Saved[parameter.Name]).ShouldBeTrue(parameter.Name);
    }
}
