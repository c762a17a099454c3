using NetGen.Generator.Primitives;

namespace NetGen.Generator.Frontend;

/// <summary>What the emitted half of a network must know of the members that the class has already.</summary>
/// <param name="DeclaresConstructors">Whether it declares constructors: none is emitted beside them that others could call.</param>
/// <param name="HasBaseConstructor">Whether its base class has a constructor that an emitted one could call. An error where it has not, and none is declared.</param>
/// <param name="HasRequiredMembers">Whether objects have members that callers of its constructors must set.</param>
/// <param name="BaseSetsRequiredMembers">Whether the constructor of its base class is one that sets them; who calls it must then say the same.</param>
/// <param name="Taken">The members of the contract, as <see cref="Contract.Key(string, int)"/> names them, whose names the class has given to its own. An error.</param>
/// <param name="Abstract">The members of the contract that are abstract in a base class: those that are emitted override them.</param>
internal sealed record OwnMembers(
    bool DeclaresConstructors,
    bool HasBaseConstructor,
    bool HasRequiredMembers,
    bool BaseSetsRequiredMembers,
    EquatableArray<string> Taken,
    EquatableArray<string> Abstract);
