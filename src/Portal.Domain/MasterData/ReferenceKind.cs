namespace Portal.Domain.MasterData;

/// <summary>What a cross-reference points to.</summary>
public enum ReferenceKind
{
    /// <summary>A supplier, by its number.</summary>
    Supplier,

    /// <summary>An item, by its number.</summary>
    Item,

    /// <summary>A plant, by its code.</summary>
    Plant,

    /// <summary>A unit of measure, by its Rec 20 code.</summary>
    Unit,
}
