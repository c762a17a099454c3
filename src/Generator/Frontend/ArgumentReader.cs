using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>Constants of attributes as values of the specification.</summary>
internal static class ArgumentReader
{
    public static ArgumentValue Read(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Error)
        {
            return new ArgumentValue.Other("an error");
        }

        if (constant.IsNull)
        {
            return new ArgumentValue.Null();
        }

        return constant.Kind switch
        {
            TypedConstantKind.Array => new ArgumentValue.Array(constant.Values.Select(Read).ToEquatableArray()),
            TypedConstantKind.Enum => Enumeration(constant),
            TypedConstantKind.Type => new ArgumentValue.Other("a type"),
            _ => Constant(constant.Value),
        };
    }

    /// <summary>A constant as C# and metadata hold it.</summary>
    public static ArgumentValue Constant(object? value) => value switch
    {
        null => new ArgumentValue.Null(),
        bool b => new ArgumentValue.Boolean(b),
        string s => new ArgumentValue.Text(s),
        float f => new ArgumentValue.Real(f),
        double d => new ArgumentValue.Real(d),
        char c => new ArgumentValue.Other($"the character '{c}'"),
        ulong and > long.MaxValue => new ArgumentValue.Other($"{value}"),
        _ => new ArgumentValue.Integer(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private static ArgumentValue Enumeration(TypedConstant constant)
    {
        object? value = constant.Value;
        string name = constant.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value))?.Name ?? "";
        return Constant(value) is ArgumentValue.Integer number ? new ArgumentValue.Enumeration(number.Value, name) : new ArgumentValue.Other("an enumeration");
    }
}
