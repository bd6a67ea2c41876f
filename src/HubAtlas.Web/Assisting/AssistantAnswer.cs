namespace HubAtlas.Web.Assisting;

/// <summary>The one shape of every answer.</summary>
/// <param name="Sources">What the figures rest on; empty where the workspace has nothing yet.</param>
/// <param name="Units">Unit or meaning of the figures whose names do not say it.</param>
/// <param name="Missing">What is not known, not measured or left out here, in sentences; empty where nothing is.</param>
internal sealed record AssistantAnswer<T>(
    IReadOnlyList<AnswerSource> Sources, IReadOnlyDictionary<string, string> Units, IReadOnlyList<string> Missing, T Result);
