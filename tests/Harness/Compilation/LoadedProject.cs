using System.Reflection;
using System.Runtime.Loader;
using NetGen.Generator.Emit;

namespace NetGen.Generator.Tests;

/// <summary>A compiled project, loaded beside the tests.</summary>
/// <remarks>Once disposed of, it unloads when nothing of it is reachable or on a stack any more: instances of its networks keep it.</remarks>
internal sealed class LoadedProject : IDisposable
{
    private readonly AssemblyLoadContext context = new("networks", isCollectible: true);
    private readonly GeneratedProject project;

    public LoadedProject(GeneratedProject project)
    {
        this.project = project;

        // The runtime is not in this context: the default one has it, so that its types are those of the tests.
        foreach (var library in project.Project.Libraries)
        {
            context.LoadFromStream(new MemoryStream(library.Image));
        }

        Assembly = context.LoadFromStream(new MemoryStream(project.Image));
    }

    public Assembly Assembly { get; }

    /// <summary>The network of this (metadata) name.</summary>
    public EmittedNetwork this[string name]
    {
        get
        {
            Type type = Assembly.GetType(name) ?? throw new KeyNotFoundException($"There is no class '{name}' in the project.");
            EmittedNetwork network = EmittedNetwork.TryOf(type)
                ?? throw new InvalidOperationException($"The generator did not make a network of '{name}'.{project.Explain()}");
            if (!network.IsSound)
            {
                // The generator swallows what went wrong, for the sake of the other networks; here it comes out.
                NetworkEmitter.Emit(new Graphs(project.Project)[name]);
            }

            return network;
        }
    }

    public void Dispose() => context.Unload();
}
