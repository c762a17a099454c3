namespace NetGen.Generator.Emit.Cpu;

/// <summary>One step of the forward pass.</summary>
/// <param name="Kernel">The method; empty where nothing needs to run.</param>
/// <param name="Statement">The call.</param>
internal sealed record KernelCall(string Kernel, string Statement);
