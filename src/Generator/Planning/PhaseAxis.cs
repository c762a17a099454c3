using NetGen.Generator.Operators;

namespace NetGen.Generator.Planning;

/// <summary>
/// Phases of a transposed convolution along one axis that are alike: at pixel o of the result, element k of the kernel meets input i where o + padding = i * stride + k * dilation, so every
/// stride-th pixel meets the same elements, every so many-th of the kernel. A phase is known by the first of them.
/// </summary>
/// <param name="Way">The window over the result.</param>
/// <param name="FirstTap">The first element of the kernel of the first phase; those of the next phases follow it.</param>
/// <param name="Phases">How many there are.</param>
/// <param name="Taps">Elements of the kernel that each meets.</param>
/// <param name="Count">Pixels of each.</param>
/// <param name="Pixels">The first pixels that count among those of these phases; the others are another group's.</param>
internal readonly record struct PhaseAxis(WindowAxis Way, int FirstTap, int Phases, int Taps, int Count, Interval Pixels)
{
    /// <summary>From an element of the kernel to the next that a phase meets.</summary>
    public int TapStep => Way.Stride / Gcd(Way.Stride, Way.Dilation);

    /// <summary>From the input that an element meets to that which the next meets.</summary>
    public int InputStep => Taps < 2 ? 1 : Way.Dilation / Gcd(Way.Stride, Way.Dilation);

    /// <summary>Whether the first pixels of the phases follow each other, and all of them count.</summary>
    public bool IsEven => Way.Dilation == 1;

    /// <summary>Whether some pixels meet no element.</summary>
    public static bool HasGaps(WindowAxis way) => Math.Min(way.Kernel, way.Stride / Gcd(way.Stride, way.Dilation)) < way.Stride;

    /// <summary>The pixel itself: all of them, meeting no element.</summary>
    public static PhaseAxis Whole(int result) => new(new(1, 1, 0, 0, 1), 0, 1, 0, result, new(0, 1));

    /// <summary>All phases that meet an element and have a pixel.</summary>
    public static IEnumerable<PhaseAxis> Of(WindowAxis way, int result)
    {
        int step = way.Stride / Gcd(way.Stride, way.Dilation), phases = Math.Min(way.Kernel, step), rest = result % way.Stride;

        // Phases differ where the kernel ends; where the first pixel is the last before the stride begins again; and where the result ends.
        var bounds = new SortedSet<int> { 0, phases, Math.Min(way.Kernel % step, phases) };
        if (way.Dilation == 1)
        {
            bounds.Add(Math.Min(way.Before % way.Stride, phases));
            bounds.Add((int)Math.Min((way.Before + (long)rest) % way.Stride, phases));
        }

        foreach (var (from, to) in bounds.Zip(bounds.Skip(1), (from, to) => (from, to)))
        {
            int taps = (int)(((long)way.Kernel - from + step - 1) / step);
            foreach (Interval pixels in (Interval[])[new(0, rest), new(rest, way.Stride)])
            {
                int count = (result / way.Stride) + (pixels.Start == 0 && rest > 0 ? 1 : 0);
                var axis = new PhaseAxis(way, from, to - from, taps, count, pixels);
                if (pixels.Length > 0 && count > 0 && ((!axis.IsEven && axis.Phases > 1) || axis.Counts(0)))
                {
                    yield return axis;
                }
            }
        }
    }

    /// <summary>The first pixel of a phase.</summary>
    public int Pixel(int phase)
    {
        long pixel = ((((long)FirstTap + phase) * Way.Dilation) - Way.Before) % Way.Stride;
        return (int)(pixel < 0 ? pixel + Way.Stride : pixel);
    }

    /// <summary>The input that the phase's last element meets: the first under its window.</summary>
    public int Input(int phase) => (int)((((long)Pixel(phase) + Way.Before - (((long)FirstTap + phase) * Way.Dilation)) / Way.Stride) - ((Taps - 1L) * InputStep));

    /// <summary>Whether a phase is of this group.</summary>
    public bool Counts(int phase) => Pixel(phase) is var pixel && pixel >= Pixels.Start && pixel < Pixels.End;

    /// <summary>The inputs before the first and after the last of so many that windows reach; negative where they do not.</summary>
    public (int Before, int After) Reach(int size)
    {
        // The later its first element, the earlier is the input that a phase meets.
        int first = Input(Phases - 1), last = Input(0);
        return (-first, (int)(last + ((Taps - 1L) * InputStep) + Count - size));
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
}
