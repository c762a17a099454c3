namespace NetGen.Generator.Shapes;

/// <summary>Planes, rows and columns added around a map, or cut from it where negative.</summary>
internal readonly record struct Padding(int Front, int Top, int Left, int Back, int Bottom, int Right)
{
    public static readonly Padding None;

    public bool IsNone => this == None;

    /// <summary>As much on both sides.</summary>
    public static Padding Of(Size sides) => Along(axis => (axis < Size.Axes - sides.Rank ? 0 : sides[axis], axis < Size.Axes - sides.Rank ? 0 : sides[axis]));

    /// <summary>What is added before and after along each axis.</summary>
    public static Padding Along(Func<int, (int Before, int After)> sides)
    {
        var ((front, back), (top, bottom), (left, right)) = (sides(0), sides(1), sides(2));
        return new(front, top, left, back, bottom, right);
    }

    public int Before(int axis) => axis switch { 0 => Front, 1 => Top, _ => Left };

    public int After(int axis) => axis switch { 0 => Back, 1 => Bottom, _ => Right };

    /// <summary>The sides of as many dimensions: those before, then those after.</summary>
    public string Show(int rank)
    {
        Padding self = this;
        var axes = Enumerable.Range(Size.Axes - rank, rank).ToList();
        return $"{{ {string.Join(", ", axes.Select(self.Before).Concat(axes.Select(self.After)))} }}";
    }
}
