namespace NetGen.Generator.Operators.Parameters;

/// <summary>Parameters without which a layer does something else.</summary>
internal static class OptionalParameter
{
    /// <summary>The value of a parameter; null where it is not written.</summary>
    public static T? ReadOrNull<T>(this LayerParameter<T> parameter, Arguments arguments)
        where T : struct => arguments.Has(parameter.Name) ? parameter.Read(arguments) : null;
}
