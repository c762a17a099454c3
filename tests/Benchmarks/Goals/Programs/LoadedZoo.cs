using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Benchmarks.Goals.Programs;

/// <summary>The zoo of some commit in this process, with the runtime that it was built with. The commit may be an old one, so its types are known by their names.</summary>
internal sealed class LoadedZoo
{
    private readonly Type table;

    /// <param name="assembly">The file of its assembly.</param>
    public LoadedZoo(string assembly) => table = new Context(assembly).LoadFromAssemblyPath(assembly).GetType("ZooSample.Models.ModelTable") ?? throw Unexpected();

    /// <summary>The names of its networks.</summary>
    public IReadOnlyList<string> Names => [.. Models.Select(Name)];

    private IEnumerable<object> Models => (IEnumerable<object>)Get(table.GetProperty("All"), of: null);

    /// <summary>The class of a network.</summary>
    public Type Network(string name) => Get(Models.Single(model => Name(model) == name), "Written").GetType().GenericTypeArguments[0];

    private static string Name(object model) => (string)Get(model, "Name");

    private static object Get(object of, string property) => Get(of.GetType().GetProperty(property), of);

    private static object Get(PropertyInfo? property, object? of) => property?.GetValue(of) ?? throw Unexpected();

    private static MeasurementException Unexpected() => new("The zoo is another than is expected here.");

    /// <summary>Assemblies from beside the zoo's before those of this program.</summary>
    private sealed class Context(string assembly) : AssemblyLoadContext
    {
        private readonly AssemblyDependencyResolver resolver = new(assembly);

        protected override Assembly? Load(AssemblyName name) => resolver.ResolveAssemblyToPath(name) is { } file ? LoadFromAssemblyPath(file) : null;
    }
}
