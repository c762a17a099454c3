using System.Collections.Immutable;
using System.Reflection;
using NetGen.Generator.Emit;
using NetGen.Generator.Frontend;
using NetGen.Generator.Primitives;

namespace NetGen.Generator.Tests.Incremental;

/// <summary>What the generator keeps between runs: values only, or the IDE would hold on to old compilations and compile again what is equal.</summary>
public sealed class CachedModelTests
{
    public static TheoryData<string> Types => [.. Reachable().Select(type => type.FullName!)];

    [Fact]
    public void EveryTypeOfTheModelIsLookedAt() => Reachable().ShouldBe(
        [
            typeof(Declaration), typeof(BlockDeclaration), typeof(LowerProperty), typeof(RuntimeCheck), typeof(NetworkSpec), typeof(TypeSpec), typeof(OwnMembers), typeof(ProjectSettings), typeof(LayerSpec), typeof(BlockSpec),
            typeof(BlockParameter), typeof(BaseSpec), typeof(PartSpec), typeof(ArgumentSpec), typeof(ArgumentValue), typeof(Generator.Diagnostics.Problem), typeof(Generator.Diagnostics.Place), typeof(Generator.Diagnostics.Characters),
            typeof(Generator.Frontend.LoweringFlags), .. typeof(ArgumentValue).GetNestedTypes(),
        ],
        ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Types))]
    public void HoldsNoRoslynObject(string name)
    {
        foreach (FieldInfo field in Fields(Find(name)))
        {
            field.FieldType.Assembly.GetName().Name!.ShouldNotStartWith("Microsoft.CodeAnalysis", Case.Sensitive, $"{name}.{field.Name}");
            field.FieldType.ShouldNotBe(typeof(object), $"{name}.{field.Name} could hold anything");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void IsEqualByValue(string name)
    {
        Type type = Find(name);
        (type.IsEnum || typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)).ShouldBeTrue($"{name} has no equality by value");
        foreach (FieldInfo field in Fields(type))
        {
            bool isArray = field.FieldType.IsArray || (field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ImmutableArray<>));
            isArray.ShouldBeFalse($"{name}.{field.Name}: arrays are equal by reference");
        }
    }

    private static Type Find(string name) => Reachable().Single(type => type.FullName == name);

    private static FieldInfo[] Fields(Type type) => type.IsEnum ? [] : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    private static HashSet<Type> Reachable()
    {
        var found = new HashSet<Type>();
        var pending = new Stack<Type>([typeof(Declaration), typeof(BlockDeclaration), typeof(LowerProperty), typeof(ProjectSettings), typeof(RuntimeCheck)]);
        while (pending.TryPop(out Type? type))
        {
            if (type.IsGenericType)
            {
                (type.GetGenericTypeDefinition() == typeof(EquatableArray<>) || type.GetGenericTypeDefinition() == typeof(Nullable<>)).ShouldBeTrue($"{type} is not known to be equal by value");
                pending.Push(type.GenericTypeArguments[0]);
            }
            else if (type.Assembly != typeof(object).Assembly && found.Add(type))
            {
                Fields(type).ToList().ForEach(field => pending.Push(field.FieldType));
                type.Assembly.GetTypes().Where(derived => derived.BaseType == type).ToList().ForEach(pending.Push);
            }
        }

        return found;
    }
}
