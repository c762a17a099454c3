using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace ILGPU.Checker;

/// <summary>
/// Rewrites a kernel into a method that can stop: where a thread waits for others, it saves its variables in a <see cref="KernelFrame"/> and returns true; called again with
/// that frame, it restores them and goes on there. At its end it returns false. It is what a C# compiler makes of an iterator, made of the kernel's instructions.
/// </summary>
internal sealed class SteppedKernel
{
    // A network loads its kernels anew for each instance.
    private static readonly ConditionalWeakTable<MethodInfo, Delegate> Known = [];

    private static readonly MethodInfo Save = typeof(KernelFrame).GetMethod(nameof(KernelFrame.Save))!;
    private static readonly MethodInfo Restore = typeof(KernelFrame).GetMethod(nameof(KernelFrame.Restore))!;
    private static readonly FieldInfo At = typeof(KernelFrame).GetField(nameof(KernelFrame.At))!;

    private readonly MethodInfo kernel;
    private readonly ILGenerator code;
    private readonly List<Instruction> instructions;
    private readonly LocalBuilder[] arguments;
    private readonly LocalBuilder[] locals;
    private readonly List<LocalBuilder> saved;
    private readonly StackTypes stack;
    private readonly Dictionary<int, Label> labels;
    private readonly List<Label> resumptions = [];

    private SteppedKernel(MethodInfo kernel, ILGenerator code)
    {
        this.kernel = kernel;
        this.code = code;
        var body = kernel.GetMethodBody()!;
        if (body.ExceptionHandlingClauses.Count > 0)
            throw new NotSupportedException($"Kernel {kernel.Name} handles exceptions: no kernel can.");
        Type[] parameters = [.. kernel.GetParameters().Select(parameter => parameter.ParameterType)];
        Type[] variables = [.. body.LocalVariables.Select(variable => variable.LocalType)];
        arguments = [.. parameters.Select(code.DeclareLocal)];
        locals = [.. variables.Select(code.DeclareLocal)];
        // A reference does not outlive a wait: after it, it is null.
        saved = [.. arguments, .. locals.Where(local => !local.LocalType.IsByRef)];
        instructions = Instruction.Read(kernel);
        labels = instructions.ToDictionary(instruction => instruction.Offset, _ => code.DefineLabel());
        stack = new StackTypes(kernel.IsStatic ? parameters : [kernel.DeclaringType!, .. parameters], variables);
    }

    /// <summary>The rewritten kernel: the frame, then the arguments of the kernel.</summary>
    public static TSteps Of<TSteps>(Delegate kernel)
        where TSteps : Delegate =>
        (TSteps)Known.GetValue(kernel.Method, method =>
        {
            Type[] parameters = [typeof(KernelFrame), .. method.GetParameters().Select(parameter => parameter.ParameterType)];
            var steps = new DynamicMethod(method.Name, typeof(bool), parameters, method.Module, skipVisibility: true);
            new SteppedKernel(method, steps.GetILGenerator()).Emit();
            return steps.CreateDelegate<TSteps>();
        });

    private void Emit()
    {
        Label dispatch = code.DefineLabel(), start = code.DefineLabel(), stop = code.DefineLabel();
        code.Emit(OpCodes.Br, dispatch);
        code.MarkLabel(start);
        for (int i = 0; i < arguments.Length; i++)
        {
            code.Emit(OpCodes.Ldarg, i + 1);
            code.Emit(OpCodes.Stloc, arguments[i]);
        }
        foreach (var instruction in instructions)
        {
            stack.Enter(instruction);
            code.MarkLabel(labels[instruction.Offset]);
            if (instruction.Operand is MethodInfo method && Waits.BeginningOf(method) is { } beginning)
                EmitWait(method, beginning, stop);
            else
                Emit(instruction);
            stack.Apply(instruction);
        }
        EmitStop(stop);
        EmitDispatch(dispatch, start);
    }

    /// <summary>Of all waits at once: what is saved for each by itself takes the JIT most of its time.</summary>
    private void EmitStop(Label stop)
    {
        code.MarkLabel(stop);
        for (int i = 0; i < saved.Count; i++)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Ldloc, saved[i]);
            code.Emit(OpCodes.Call, Save.MakeGenericMethod(saved[i].LocalType));
        }
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Ret);
    }

    private void EmitDispatch(Label dispatch, Label start)
    {
        code.MarkLabel(dispatch);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, At);
        code.Emit(OpCodes.Brfalse, start);
        for (int i = 0; i < saved.Count; i++)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Call, Restore.MakeGenericMethod(saved[i].LocalType));
            code.Emit(OpCodes.Stloc, saved[i]);
        }
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, At);
        code.Emit(OpCodes.Switch, [start, .. resumptions]);
        code.Emit(OpCodes.Ldc_I4_0);
        code.Emit(OpCodes.Ret);
    }

    private void EmitWait(MethodInfo method, MethodInfo beginning, Label stop)
    {
        code.Emit(OpCodes.Call, beginning);
        var beneath = stack.Beneath(method).Select(Spill).ToArray();
        foreach (var spilled in beneath.Reverse())
            code.Emit(OpCodes.Stloc, spilled);
        var resumption = code.DefineLabel();
        resumptions.Add(resumption);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, resumptions.Count);
        code.Emit(OpCodes.Stfld, At);
        code.Emit(OpCodes.Br, stop);

        code.MarkLabel(resumption);
        foreach (var spilled in beneath)
            code.Emit(OpCodes.Ldloc, spilled);
        if (Waits.EndOf(method) is { } end)
            code.Emit(OpCodes.Call, end);

        LocalBuilder Spill(Type type)
        {
            if (type == StackTypes.Reference)
                throw new NotSupportedException($"Kernel {kernel.Name} keeps a reference to an element over {method.Name}, as view[i] = {method.Name}(..) does: store to a local first.");
            var spilled = code.DeclareLocal(type);
            saved.Add(spilled);
            return spilled;
        }
    }

    private void Emit(Instruction instruction)
    {
        OpCode op = instruction.Code;
        switch (instruction.Family, instruction.Operand)
        {
            case ("ldarg", _):
                code.Emit(OpCodes.Ldloc, Argument(instruction));
                break;
            case ("ldarga", _):
                code.Emit(OpCodes.Ldloca, Argument(instruction));
                break;
            case ("starg", _):
                code.Emit(OpCodes.Stloc, Argument(instruction));
                break;
            case ("ldloc", _):
                code.Emit(OpCodes.Ldloc, locals[instruction.Variable]);
                break;
            case ("ldloca", _):
                code.Emit(OpCodes.Ldloca, locals[instruction.Variable]);
                break;
            case ("stloc", _):
                code.Emit(OpCodes.Stloc, locals[instruction.Variable]);
                break;
            case ("ret", _):
                code.Emit(OpCodes.Ldc_I4_0);
                code.Emit(op);
                break;
            case ("switch", int[] targets):
                code.Emit(op, Array.ConvertAll(targets, target => labels[target]));
                break;
            case (_, int target) when op.OperandType is OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget:
                code.Emit(Long(op), labels[target]);
                break;
            case (_, null):
                code.Emit(op);
                break;
            case (_, int number):
                code.Emit(op, number);
                break;
            case (_, sbyte number):
                code.Emit(op, number);
                break;
            case (_, byte number):
                code.Emit(op, number);
                break;
            case (_, long number):
                code.Emit(op, number);
                break;
            case (_, float number):
                code.Emit(op, number);
                break;
            case (_, double number):
                code.Emit(op, number);
                break;
            case (_, string text):
                code.Emit(op, text);
                break;
            case (_, Type type):
                code.Emit(op, type);
                break;
            case (_, FieldInfo field):
                code.Emit(op, field);
                break;
            case (_, ConstructorInfo constructor):
                code.Emit(op, constructor);
                break;
            case (_, MethodInfo method):
                code.Emit(op, method);
                break;
            default:
                throw new NotSupportedException($"Kernel {kernel.Name} has the instruction {op}, which the checker does not know.");
        }
    }

    /// <summary>A lambda without captures is a method of an object that it does not use.</summary>
    private LocalBuilder Argument(Instruction instruction) => arguments[instruction.Variable - (kernel.IsStatic ? 0 : 1)];

    /// <summary>A branch whose target may be far: code has become longer.</summary>
    private static OpCode Long(OpCode branch) =>
        branch.OperandType == OperandType.InlineBrTarget ? branch : Instruction.Named(branch.Name![..^".s".Length]);
}
