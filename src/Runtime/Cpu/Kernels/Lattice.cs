namespace NetGen.Cpu;

/// <summary>Every so-many-th plane, row and column of a map.</summary>
/// <param name="Plane">The first plane.</param>
/// <param name="Row">The first row.</param>
/// <param name="Column">The first column.</param>
/// <param name="PlaneStep">Planes from one to the next.</param>
/// <param name="RowStep">Rows from one to the next.</param>
/// <param name="ColumnStep">Columns from one to the next.</param>
internal readonly record struct Lattice(int Plane, int Row, int Column, int PlaneStep, int RowStep, int ColumnStep);
