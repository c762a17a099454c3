using System.Runtime.Intrinsics;
using NetGen.Cpu;

namespace NetGen.Tests;

/// <summary>The way for processors without masked access, which the tests of <see cref="Simd128"/> and its like do not take on most machines.</summary>
public sealed unsafe class PartialVectorTests
{
    [Fact]
    public void LoadsNotOneFloatTooFar()
    {
        using var memory = new GuardedMemory();
        new Span<float>(memory.First, memory.Length).Fill(3);
        for (int count = 0; count <= Vector512<float>.Count; count++)
        {
            Check(PartialVector.Load512(memory.End - count, count), count);
            if (count <= Vector256<float>.Count) Check(PartialVector.Load256(memory.End - count, count).ToVector512(), count);
            if (count <= Vector128<float>.Count) Check(PartialVector.Load128(memory.End - count, count).ToVector256().ToVector512(), count);
        }

        static void Check(Vector512<float> vector, int count)
        {
            for (int i = 0; i < Vector512<float>.Count; i++) vector[i].ShouldBe(i < count ? 3 : 0);
        }
    }

    [Fact]
    public void StoresNotOneFloatTooFar()
    {
        using var memory = new GuardedMemory();
        Vector512<float> value = Vector512.Create(1f) + Vector512.ConvertToSingle(Vector512<int>.Indices);
        for (int count = 0; count <= Vector512<float>.Count; count++)
        {
            Check(count, target => PartialVector.Store((float*)target, value, count));
            if (count <= Vector256<float>.Count) Check(count, target => PartialVector.Store((float*)target, value.GetLower(), count));
            if (count <= Vector128<float>.Count) Check(count, target => PartialVector.Store((float*)target, value.GetLower().GetLower(), count));
        }

        void Check(int count, Action<nint> store)
        {
            foreach (int start in new[] { 0, memory.Length - count })
            {
                var all = new Span<float>(memory.First, memory.Length);
                all.Fill(-7);
                store((nint)(memory.First + start));
                all.Slice(start, count).ToArray().ShouldBe([.. Enumerable.Range(1, count).Select(i => (float)i)]);
                all.Count(-7f).ShouldBe(memory.Length - count);
            }
        }
    }
}
