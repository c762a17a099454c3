namespace ILGPU;

/// <summary>How exact mathematical functions are. Without effect here.</summary>
public enum MathMode
{
    Default,
    Fast,
    Fast32BitOnly,
}
