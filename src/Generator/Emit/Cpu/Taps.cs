namespace NetGen.Generator.Emit.Cpu;

/// <summary>Rows of depthwise convolution whose windows overlap, which the runtime has written out.</summary>
/// <param name="Columns">Columns of the kernel.</param>
/// <param name="Step">Columns from a window to the next.</param>
internal readonly record struct Taps(int Columns, int Step)
{
    /// <summary>All that there are.</summary>
    public static IEnumerable<Taps> All => from columns in new[] { 3, 5 }
                                           from step in new[] { 1, 2 }
                                           select new Taps(columns, step);

    public string Name => $"Taps{Columns}x{Step}";

    /// <summary>The runtime's type.</summary>
    public string Type => $"Cpu::{Name}";
}
