using System.Reflection;
using System.Reflection.Emit;

namespace ILGPU.Checker;

/// <summary>The types of what lies on the evaluation stack of a method while its instructions are gone through in order.</summary>
/// <param name="arguments">The types of the method's arguments.</param>
/// <param name="locals">The types of its local variables.</param>
internal sealed class StackTypes(IReadOnlyList<Type> arguments, IReadOnlyList<Type> locals)
{
    /// <summary>Stands for every reference to a variable or an element.</summary>
    public static readonly Type Reference = typeof(byte).MakeByRefType();

    private readonly Dictionary<int, Type[]> atTargets = [];
    private List<Type> stack = [];

    /// <summary>What lies beneath the arguments of a call.</summary>
    public IReadOnlyList<Type> Beneath(MethodBase called) => stack[..^Popped(called)];

    /// <summary>Comes to an instruction: what lies there may have been left by a jump.</summary>
    public void Enter(Instruction instruction)
    {
        if (atTargets.TryGetValue(instruction.Offset, out var left))
            stack = [.. left];
    }

    /// <summary>Goes over an instruction.</summary>
    public void Apply(Instruction instruction)
    {
        int popped = instruction.Code.StackBehaviourPop == StackBehaviour.Varpop ? VariablePops(instruction) : Count(instruction.Code.StackBehaviourPop);
        int from = stack.Count - popped;
        Type? first = popped > 0 ? stack[from] : null;
        stack.RemoveRange(from, popped);
        if (instruction.Code == OpCodes.Dup)
            stack.Add(first!);
        if (Pushed(instruction, first) is { } pushed)
            stack.Add(pushed);
        foreach (int target in instruction.Targets)
            atTargets.TryAdd(target, [.. stack]);
        if (instruction.EndsBlock)
            stack = [];
    }

    private Type? Pushed(Instruction instruction, Type? first) => (instruction.Family, instruction.Operand) switch
    {
        ("call" or "callvirt", MethodInfo method) => method.ReturnType == typeof(void) ? null : method.ReturnType.IsByRef ? Reference : method.ReturnType,
        ("newobj", ConstructorInfo constructor) => constructor.DeclaringType,
        ("call", ConstructorInfo) => null,
        ("ldloc", _) => Known(locals[instruction.Variable]),
        ("ldarg", _) => Known(arguments[instruction.Variable]),
        ("ldloca" or "ldarga" or "ldflda" or "ldsflda" or "ldelema" or "localloc", _) => Reference,
        ("ldfld" or "ldsfld", FieldInfo field) => field.FieldType,
        ("ldobj" or "ldelem" or "unbox" or "castclass" or "isinst", Type type) => type,
        ("conv" or "ldind" or "ldelem", null) => Named(instruction.Code.Name!),
        _ => Counted(instruction.Code.StackBehaviourPush, first),
    };

    private static Type Known(Type type) => type.IsByRef || type.IsPointer ? Reference : type;

    /// <summary>The type that stands in an instruction's name, as in <c>conv.r4</c>.</summary>
    private static Type Named(string name) => name.Split('.')[^1] switch
    {
        "i8" or "u8" => typeof(long),
        "r4" => typeof(float),
        "r8" or "un" => typeof(double),
        "i" or "u" => typeof(nint),
        "ref" => typeof(object),
        _ => typeof(int),
    };

    private static Type? Counted(StackBehaviour push, Type? first) => push switch
    {
        StackBehaviour.Push0 => null,
        StackBehaviour.Pushi => typeof(int),
        StackBehaviour.Pushi8 => typeof(long),
        StackBehaviour.Pushr4 => typeof(float),
        StackBehaviour.Pushr8 => typeof(double),
        StackBehaviour.Pushref => typeof(object),
        // Arithmetic: as its first operand.
        _ => first,
    };

    private int VariablePops(Instruction instruction) => instruction.Operand is MethodBase called ? Popped(called, instruction.Code == OpCodes.Newobj) : stack.Count;

    private static int Popped(MethodBase called, bool creates = false) => called.GetParameters().Length + (called.IsStatic || creates ? 0 : 1);

    // Popi_popi_popi8 pops three.
    private static int Count(StackBehaviour behaviour) => behaviour == StackBehaviour.Pop0 ? 0 : behaviour.ToString().Split('_').Length;
}
