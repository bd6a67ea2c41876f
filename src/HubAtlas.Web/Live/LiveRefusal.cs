namespace HubAtlas.Web.Live;

/// <summary>Why a question gets no answer, though nothing is wrong with it.</summary>
internal sealed class LiveRefusal(int status, string message) : Exception(message)
{
    public int Status => status;

    public static LiveRefusal Crowded() => new(StatusCodes.Status429TooManyRequests, "Too many questions are waiting; ask again in a moment.");

    public static LiveRefusal Displaced() => new(StatusCodes.Status429TooManyRequests, "Too many questions are waiting, and one that came later goes first: yours, or of somebody who has had no turn yet. Ask again in a moment.");

    public static LiveRefusal TooLong(TimeSpan limit) => new(
        StatusCodes.Status503ServiceUnavailable,
        FormattableString.Invariant($"The work was stopped after {limit.TotalSeconds:0.#} s, which is the limit here. Ask for less, or run it as a recipe: hubatlas run."));

    public static LiveRefusal Stopping() => new(StatusCodes.Status503ServiceUnavailable, "The server is being stopped.");
}
