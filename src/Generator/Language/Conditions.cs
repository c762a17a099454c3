namespace NetGen.Generator.Language;

/// <summary>Which of the layers between If, Else and EndIf are kept.</summary>
internal sealed class Conditions
{
    private readonly Stack<Frame> frames = new();

    /// <summary>Whether layers are kept here; what may be kept or not is not.</summary>
    public bool Keep => frames.Count == 0 || frames.Peek().Keep;

    /// <summary>Whether there is an If that waits for its EndIf.</summary>
    public bool IsOpen => frames.Count > 0;

    /// <param name="holds">Whether the condition holds; null where that is not known. Of no account where layers are dropped: what is dropped need not have a value.</param>
    public void If(bool? holds) => frames.Push(new(Keep, holds, InElse: false));

    public void Else() => frames.Push(frames.Pop() with { InElse = true });

    public void EndIf() => frames.Pop();

    private readonly record struct Frame(bool Outer, bool? Holds, bool InElse)
    {
        public bool Keep => Outer && Holds == !InElse;
    }
}
