namespace NetGen.Generator.Language;

/// <summary>Which of the layers between If, Else and EndIf are kept. That they are balanced is known from <see cref="LabelRules"/>.</summary>
internal sealed class Conditions
{
    private readonly Stack<Frame> frames = new();

    /// <summary>Whether layers are kept here.</summary>
    public bool Keep => frames.Count == 0 || frames.Peek().Keep;

    /// <param name="condition">Evaluated only where layers are kept: what is dropped need not have a value.</param>
    public void If(Func<bool> condition)
    {
        bool outer = Keep;
        bool holds = outer && condition();
        frames.Push(new(outer, holds, InElse: false));
    }

    public void Else() => frames.Push(frames.Pop() with { InElse = true });

    public void EndIf() => frames.Pop();

    private readonly record struct Frame(bool Outer, bool Holds, bool InElse)
    {
        public bool Keep => Outer && Holds != InElse;
    }
}
