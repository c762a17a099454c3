namespace NetGen.Generator.Emit.Cpu;

/// <summary>A statement of the forward pass.</summary>
/// <param name="Kernel">What computes it: the runtime's name.</param>
/// <param name="Statement">The call, with <c>arena</c> and <c>packed</c> in scope.</param>
internal sealed record KernelCall(string Kernel, string Statement)
{
    /// <summary>A call of a method of the runtime's that is generic over the vector.</summary>
    /// <param name="kernel">As <see cref="Kernel"/>.</param>
    /// <param name="method">The method.</param>
    /// <param name="types">Its other type arguments.</param>
    /// <param name="arguments">Its arguments, a line each.</param>
    public static KernelCall Of(string kernel, string method, IEnumerable<string> types, params string[] arguments) => new(
        kernel,
        $"Cpu::{method}<{string.Join(", ", types.Prepend("TVector"))}>(\n    {string.Join(",\n    ", arguments)});");
}
