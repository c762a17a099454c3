namespace NetGen.Generator.Emit.Cpu;

/// <summary>What computes a row of results of a convolution: the methods and sizes that are emitted for it, and the call of them.</summary>
internal abstract class RowKernel
{
    /// <summary>Outputs in a block of packed weights.</summary>
    public abstract int Block { get; }

    /// <summary>Writes the statements that compute the row.</summary>
    /// <param name="writer">The kernel's body.</param>
    /// <param name="from">The first element under the window of the first result.</param>
    /// <param name="w">Packed weights.</param>
    /// <param name="b">Bias.</param>
    /// <param name="to">The first result.</param>
    /// <param name="epilogue">The type of the epilogue and an expression that makes it.</param>
    public abstract void Call(SourceWriter writer, string from, string w, string b, string to, (string Type, string Value) epilogue);
}
