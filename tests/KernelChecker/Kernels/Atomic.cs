using ILGPU.Checker;

namespace ILGPU;

/// <summary>Updates that other threads see as one step. Each returns the value before it.</summary>
public static class Atomic
{
    public static int Add(ref int target, int value) => Update(ref target, before => before + value);

    public static uint Add(ref uint target, uint value) => Update(ref target, before => before + value);

    public static float Add(ref float target, float value) => Update(ref target, before => before + value);

    public static int Max(ref int target, int value) => Update(ref target, before => Math.Max(before, value));

    public static uint Max(ref uint target, uint value) => Update(ref target, before => Math.Max(before, value));

    public static float Max(ref float target, float value) => Update(ref target, before => Math.Max(before, value));

    public static int Min(ref int target, int value) => Update(ref target, before => Math.Min(before, value));

    public static uint Min(ref uint target, uint value) => Update(ref target, before => Math.Min(before, value));

    public static float Min(ref float target, float value) => Update(ref target, before => Math.Min(before, value));

    public static int CompareExchange(ref int target, int compare, int value) => Update(ref target, before => before == compare ? value : before);

    public static uint CompareExchange(ref uint target, uint compare, uint value) => Update(ref target, before => before == compare ? value : before);

    public static float CompareExchange(ref float target, float compare, float value) =>
        Update(ref target, before => BitConverter.SingleToUInt32Bits(before) == BitConverter.SingleToUInt32Bits(compare) ? value : before);

    private static T Update<T>(ref T target, Func<T, T> update)
        where T : unmanaged =>
        Lane.Current.Engine.Watch.Update(ref target, update);
}
