namespace NetGen.Generator.Emit;

/// <summary>A compiled network as C#.</summary>
internal static class NetworkEmitter
{
    public static string Emit(CompiledNetwork network) => BrokenNetwork.Emit(network.Spec.Type);
}
