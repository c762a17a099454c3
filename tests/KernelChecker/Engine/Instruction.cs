using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace ILGPU.Checker;

/// <summary>One instruction of a method.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">A number, a string, a member, the offset of a branch's target, or the offsets of a switch's; null for none.</param>
internal readonly record struct Instruction(int Offset, OpCode Code, object? Operand)
{
    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The offsets to which it may jump.</summary>
    public IEnumerable<int> Targets => Code.OperandType switch
    {
        OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget => [(int)Operand!],
        OperandType.InlineSwitch => (int[])Operand!,
        _ => [],
    };

    /// <summary>Whether the next instruction is reached only by a jump.</summary>
    public bool EndsBlock => Code.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw;

    /// <summary>Its name without what says how it is encoded: <c>ldloc</c> for <c>ldloc.s</c> and <c>ldloc.1</c>.</summary>
    public string Family => Code.Name!.Split('.')[0];

    /// <summary>The number of the argument or local variable that it is about.</summary>
    public int Variable => Operand is null ? Code.Name![^1] - '0' : Convert.ToInt32(Operand);

    /// <summary>The code of this name.</summary>
    public static OpCode Named(string name) => Codes.Values.Single(code => code.Name == name);

    /// <summary>All instructions of a method.</summary>
    public static List<Instruction> Read(MethodBase method)
    {
        byte[] bytes = method.GetMethodBody()!.GetILAsByteArray()!;
        Type[]? typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        var instructions = new List<Instruction>();
        int at = 0;
        while (at < bytes.Length)
        {
            int offset = at;
            short value = bytes[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | bytes[at++]);
            OpCode code = Codes[value];
            instructions.Add(new Instruction(offset, code, Operand(code)));
        }
        return instructions;

        object? Operand(OpCode code) => code.OperandType switch
        {
            OperandType.InlineNone => null,
            OperandType.ShortInlineI when code == OpCodes.Ldc_I4_S => (sbyte)Next(1)[0],
            OperandType.ShortInlineI or OperandType.ShortInlineVar => Next(1)[0],
            OperandType.InlineVar => BinaryPrimitives.ReadUInt16LittleEndian(Next(2)),
            OperandType.InlineI => Int32(),
            OperandType.InlineI8 => BinaryPrimitives.ReadInt64LittleEndian(Next(8)),
            OperandType.ShortInlineR => BinaryPrimitives.ReadSingleLittleEndian(Next(4)),
            OperandType.InlineR => BinaryPrimitives.ReadDoubleLittleEndian(Next(8)),
            OperandType.ShortInlineBrTarget => (sbyte)Next(1)[0] + at,
            OperandType.InlineBrTarget => Int32() + at,
            OperandType.InlineSwitch => Switch(),
            OperandType.InlineString => method.Module.ResolveString(Int32()),
            OperandType.InlineSig => throw new NotSupportedException($"{method.Name} calls through a pointer to a function: no kernel can."),
            _ => method.Module.ResolveMember(Int32(), typeArguments, methodArguments),
        };

        int[] Switch()
        {
            int[] targets = new int[Int32()];
            for (int i = 0; i < targets.Length; i++)
                targets[i] = Int32();
            return Array.ConvertAll(targets, target => target + at);
        }

        int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Next(4));

        ReadOnlySpan<byte> Next(int count) => bytes.AsSpan((at += count) - count, count);
    }
}
