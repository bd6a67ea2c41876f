using HubAtlas.Core.Geocoding.Deciding;
using HubAtlas.Core.Model;

namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary>What the geocoder says to an address whose place is known.</summary>
/// <param name="Set">Where it comes from: <c>affiliations</c>, <c>inventors</c>, <c>openalex</c>, <c>paperlists</c>.</param>
/// <param name="IsForFitting">Of the half that the shares are fitted on; the other half checks them.</param>
/// <param name="Mentions">How often the source has it with this label, 1 or more.</param>
/// <param name="IsRight">Within 25 km of the label; of an answer without a point, in the label's economy; null where the label does not tell.</param>
/// <param name="IsOtherRight">The runner-up is; null where there is none.</param>
internal sealed record LabelledAnswer(
    string Set, bool IsForFitting, long Mentions, Location Location, Verdict Verdict, bool? IsRight, bool? IsOtherRight)
{
    /// <summary>Whether its confidence comes from the tables by kind and margin.</summary>
    public bool IsByMargin => Location.Point is not null && Verdict.IsLocated;
}
