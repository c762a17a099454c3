namespace NetGen;

/// <summary>Keeps the layers up to <see cref="EndIfAttribute"/> where the condition of the <see cref="IfAttribute"/> before it does not hold.</summary>
public sealed class ElseAttribute : LayerAttribute;
