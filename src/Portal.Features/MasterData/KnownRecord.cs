namespace Portal.Features.MasterData;

/// <summary>A thing of ours that an identifier can mean: number or code, name, and what tells it from others (country, group, ERP).</summary>
public sealed record KnownRecord(string Number, string Name, string Detail);
