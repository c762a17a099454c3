namespace NetGen.Tests;

/// <summary>Sound files of one network, all different: what mutations start from.</summary>
internal static class SoundFile
{
    /// <summary>The network's tensors.</summary>
    public static readonly ParameterInfo[] Parameters =
    [
        new("conv.weight", [2, 3, 1], default),
        new("conv.bias", [2], default),
        new("bn.running_mean", [4], default),
        new("größe \"7\"", [1, 5], default),
        new("scale", [], default),
    ];

    public static FileDraft Make(Random random)
    {
        var draft = new FileDraft();
        foreach (ParameterInfo parameter in Parameters)
        {
            Add(draft, random, new() { Name = parameter.Name.Replace("\"", "\\\""), DType = random.GetItems(["F32", "F32", "F16", "BF16", "F64"], 1)[0], Shape = [.. parameter.Shape], Others = random.Next(8) == 0 ? ["\"note\":\"is passed over\""] : [] });
        }
        if (random.Next(3) == 0) Add(draft, random, new() { Name = "bn.num_batches_tracked", DType = "I64" });
        if (random.Next(3) == 0) draft.Tensors.Insert(random.Next(draft.Tensors.Count + 1), new() { Name = "__metadata__", Members = [], Others = ["\"format\":\"pt\""] });
        if (random.Next(2) == 0)
        {
            TensorDraft[] shuffled = [.. draft.Tensors];
            random.Shuffle(shuffled);
            draft.Tensors.Clear();
            draft.Tensors.AddRange(shuffled);
        }
        return draft;
    }

    /// <summary>Adds a tensor, with data of its own behind all others.</summary>
    public static void Add(FileDraft draft, Random random, TensorDraft tensor)
    {
        int bits = StrictReading.Bits.GetValueOrDefault(tensor.DType, 32), elements = (int)tensor.Shape.Aggregate(System.Numerics.BigInteger.One, (product, n) => product * n);
        byte[] bytes = new byte[((elements * bits) + 7) / 8];
        random.NextBytes(bytes);
        // Infinities, numbers that are none with all payloads, and the smallest are more frequent than among random bits.
        for (int i = 1; i < bytes.Length; i += 2)
        {
            if (random.Next(4) == 0) bytes[i] = random.GetItems<byte>([0x7f, 0xff, 0x7c, 0xfc, 0x00, 0x80], 1)[0];
        }
        // Most 64 random bits are beyond float32.
        for (int i = 0; i < bytes.Length && tensor.DType == "F64"; i += 8)
        {
            long nearby = BitConverter.DoubleToInt64Bits(BitConverter.ToSingle(bytes, i)) ^ random.Next(1 << 29);
            BitConverter.TryWriteBytes(bytes.AsSpan(i), nearby);
        }
        tensor.Begin = draft.Data.Count;
        draft.Data.AddRange(bytes);
        tensor.End = draft.Data.Count;
        draft.Tensors.Add(tensor);
    }
}
