namespace ILGPU;

/// <summary>The functions that every accelerator has.</summary>
public static class IntrinsicMath
{
    public static int Abs(int value) => Math.Abs(value);

    public static float Abs(float value) => Math.Abs(value);

    public static int Min(int first, int second) => Math.Min(first, second);

    public static uint Min(uint first, uint second) => Math.Min(first, second);

    public static long Min(long first, long second) => Math.Min(first, second);

    public static float Min(float first, float second) => Math.Min(first, second);

    public static int Max(int first, int second) => Math.Max(first, second);

    public static uint Max(uint first, uint second) => Math.Max(first, second);

    public static long Max(long first, long second) => Math.Max(first, second);

    public static float Max(float first, float second) => Math.Max(first, second);

    public static int Clamp(int value, int min, int max) => Math.Max(Math.Min(value, max), min);

    public static float Clamp(float value, float min, float max) => Math.Max(Math.Min(value, max), min);
}
