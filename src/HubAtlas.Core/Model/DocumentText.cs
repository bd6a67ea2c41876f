namespace HubAtlas.Core.Model;

/// <summary>What a document is called and says of itself, on its way past the patterns that an import looks for. Never stored.</summary>
/// <param name="Title">Null where the source does not say it.</param>
/// <param name="Abstract">Null where the source does not say it.</param>
public sealed record DocumentText(string? Title, string? Abstract)
{
    /// <summary>Null where neither says anything.</summary>
    public static DocumentText? Of(string? title, string? summary) =>
        string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(summary) ? null : new(title, summary);
}
