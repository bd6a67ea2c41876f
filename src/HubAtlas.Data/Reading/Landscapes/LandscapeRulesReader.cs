using System.Text.Json;
using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Settings;

namespace HubAtlas.Data.Reading.Landscapes;

/// <summary>The keys of a landscape's recipe that say what a document is, where it is and of which year.</summary>
internal static class LandscapeRulesReader
{
    public static (UnitOfCount Unit, LandscapePlace Place, YearRule Year, bool IsGrantedOnly) Read(SettingsObject root)
    {
        var unit = root.Choice("unit_of_count", LandscapeRules.Units, UnitOfCount.Applications);
        var place = root.Choice("place", LandscapeRules.Places, LandscapePlace.Inventor);
        var year = root.Choice("year", LandscapeRules.Years, unit == UnitOfCount.Families ? YearRule.FirstFiling : YearRule.Publication);
        var granted = root.Raw("granted");
        if (granted is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } other) root.Wrong("granted", other, "true or false", 0);
        return (unit, place, year, granted is { ValueKind: JsonValueKind.True });
    }

    /// <summary>Reports what does not go together.</summary>
    public static void Require(SettingsObject root, LandscapeRecipe recipe)
    {
        if (recipe.Kind != DocumentKind.Patent)
        {
            foreach (var key in (string[])["unit_of_count", "place", "year", "granted"])
                if (root.Raw(key) is not null) root.Report(key, "is for patents only; leave it out");
            if (recipe.By.Contains(LandscapeUnit.Office)) root.Report("by", "found \"office\"; only patents are filed with offices");
        }

        if (recipe.Place == LandscapePlace.Office)
        {
            foreach (var unit in recipe.By.Where(unit => unit is not (LandscapeUnit.Office or LandscapeUnit.Field)))
                root.Report("by", $"found \"{unit.Word()}\" with the place office; expected office or field, or the place inventor or applicant");
        }
        else if (recipe.Place == LandscapePlace.Applicant && recipe.By.Contains(LandscapeUnit.Cluster))
            root.Report("by", "found \"cluster\" with the place applicant; clusters are where inventors live: take the place inventor");
    }
}
