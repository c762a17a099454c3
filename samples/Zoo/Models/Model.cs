using NetGen;

namespace ZooSample.Models;

/// <summary>A network of the zoo.</summary>
/// <param name="Name">What the command line calls it: the name of torchvision's function, where there is one.</param>
/// <param name="Written">The network as written.</param>
/// <param name="Lowered">The same with <see cref="Lowering.Equivalent"/>. It loads the same weights.</param>
internal sealed record Model(string Name, Form Written, Form Lowered)
{
    /// <summary>The networks of which a model is made.</summary>
    public static Model Of<TNetwork, TLowered>(string name)
        where TNetwork : INetwork<TNetwork>
        where TLowered : INetwork<TLowered> => new(name, new Form<TNetwork>(), new Form<TLowered>());

    /// <summary>The network as written or lowered.</summary>
    public Form As(bool lowered) => lowered ? Lowered : Written;
}
