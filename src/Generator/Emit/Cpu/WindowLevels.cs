using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit.Cpu;

/// <summary>
/// The elements under a window in the order of the weights, as nested loops over adjacent elements: planes, rows, columns, a run. Loops of one turn, and such whose
/// turns follow each other without a gap, become part of the next; what is left moves inwards, so that most windows need rows alone.
/// </summary>
internal sealed class WindowLevels
{
    public WindowLevels(Contraction c, Location input)
    {
        var (kernel, dilation) = (c.Window.Kernel, c.Window.Dilation);
        var levels = new List<(int Count, int Stride)>();
        Run = c.Inputs;
        Add(kernel.W, dilation.W * input.PixelStride);
        Add(kernel.H, dilation.H * input.RowStride);
        Add(kernel.D, dilation.D * input.PlaneStride);

        // A window in two dimensions whose columns are adjacent has a single loop, over rows.
        bool rowsOnly = levels.Count == 1 && kernel.W * c.Inputs == Run;
        Columns = levels.Count == 0 || rowsOnly ? (1, 0) : levels[0];
        Rows = rowsOnly ? levels[0] : levels.Count > 1 ? levels[1] : (1, 0);
        Planes = levels.Count > 2 ? levels[2] : (1, 0);

        void Add(int count, int stride)
        {
            if (levels.Count == 0 && (count == 1 || stride == Run))
            {
                Run *= count;
            }
            else if (count != 1)
            {
                levels.Add((count, stride));
            }
        }
    }

    /// <summary>Adjacent elements.</summary>
    public int Run { get; private set; }

    public (int Count, int Stride) Columns { get; }

    public (int Count, int Stride) Rows { get; }

    public (int Count, int Stride) Planes { get; }

    /// <summary>Whether there is a loop over planes.</summary>
    public bool IsDeep => Planes.Count != 1;
}
