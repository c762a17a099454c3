namespace NetGen;

/// <summary>Bytes that a stream gives.</summary>
/// <param name="name">What messages call it.</param>
/// <param name="open">Makes what one load reads.</param>
internal sealed class StreamSource(string name, Func<StreamBytes> open) : WeightsSource(name)
{
    internal override SourceBytes Open(bool isAsync) => open();
}
