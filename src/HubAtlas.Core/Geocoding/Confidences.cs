namespace HubAtlas.Core.Geocoding;

/// <summary>How often answers like this one are right, as measured on labelled addresses.</summary>
internal static class Confidences
{
    public static double Of(in Verdict verdict)
    {
        var top = verdict.Rule switch
        {
            "organisation+city" => 0.99,
            "city" => 0.98,
            "organisation" => 0.97,
            "city over organisation" => 0.93,
            _ => 0.85,
        };
        var doubt = Math.Exp(-0.7 * verdict.Margin) * 0.4 + verdict.Winner.Edits * 0.05;
        return Math.Round(Math.Clamp(top - doubt, 0.05, 0.99), 3);
    }
}
