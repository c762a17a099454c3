namespace NetGen.Generator.Emit.Cpu;

/// <summary>A struct of the runtime's as a kernel is compiled with it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Value">An expression that makes it where the type is known from the context.</param>
internal readonly record struct StructCode(string Type, string Value);
