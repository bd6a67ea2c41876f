namespace HubAtlas.Core.Model;

/// <summary>A document that its source has taken back: deleted, or merged into another.</summary>
/// <param name="DocumentId">As in <see cref="Document.Id"/>.</param>
/// <param name="Date">Since when, as yyyymmdd; null when the source does not say.</param>
public sealed record Withdrawal(string DocumentId, int? Date);
