namespace NetGen.Benchmarks.Trial;

/// <summary>The activation that stands for a user's own.</summary>
[Block]
[Activation("x * sigmoid(1.702 * x)")]
public sealed partial class OwnActivationAttribute : LayerAttribute;

/// <summary>A user's own activation, or the one that the architecture has.</summary>
[Block]
[If(nameof(own)), OwnActivation, Else, ReLU, EndIf]
public sealed partial class OwnOrReLUAttribute(object own) : LayerAttribute;

/// <inheritdoc cref="OwnOrReLUAttribute"/>
[Block]
[If(nameof(own)), OwnActivation, Else, ReLU6, EndIf]
public sealed partial class OwnOrReLU6Attribute(object own) : LayerAttribute;
