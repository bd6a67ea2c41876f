namespace HubAtlas.Engine.Fetching;

/// <summary>Paths that a server names: below the folder and on this server, whatever it says.</summary>
internal static class SafePath
{
    private const int LongestPath = 500;
    private const int LongestStep = 200;

    /// <summary>Whether every step of the path, with forward slashes, is a plain name.</summary>
    public static bool Is(string path) => path.Length <= LongestPath && path.Split('/').All(IsName);

    public static bool IsName(string step) =>
        step.Length is > 0 and <= LongestStep && step is not ("." or "..") && !step.Any(letter => letter is '/' or '\\' || char.IsControl(letter) || char.IsSurrogate(letter));
}
