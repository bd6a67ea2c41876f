namespace HubAtlas.Core.Model;

/// <summary>What one of a landscape's documents is.</summary>
public enum UnitOfCount
{
    /// <summary>Each document of the store.</summary>
    Applications,

    /// <summary>All applications for one invention together; a patent without a family is one by itself.</summary>
    Families,
}

/// <summary>Where a document is.</summary>
public enum LandscapePlace
{
    /// <summary>Where its inventors live, its authors work, its company sits.</summary>
    Inventor,

    /// <summary>In the applicants' economies.</summary>
    Applicant,

    /// <summary>At the office that it was filed with.</summary>
    Office,
}

/// <summary>Which year a document is of; of a family the first of its members'.</summary>
public enum YearRule
{
    /// <summary>As stored: of publication.</summary>
    Publication,

    /// <summary>Of the first filing of the invention anywhere.</summary>
    FirstFiling,

    /// <summary>Of the application's first publication.</summary>
    FirstPublication,

    /// <summary>Of the grant.</summary>
    Grant,
}

/// <summary>The words of these rules in recipes.</summary>
public static class LandscapeRules
{
    public static readonly IReadOnlyDictionary<string, UnitOfCount> Units = new Dictionary<string, UnitOfCount> { ["applications"] = UnitOfCount.Applications, ["families"] = UnitOfCount.Families };

    public static readonly IReadOnlyDictionary<string, LandscapePlace> Places =
        new Dictionary<string, LandscapePlace> { ["inventor"] = LandscapePlace.Inventor, ["applicant"] = LandscapePlace.Applicant, ["office"] = LandscapePlace.Office };

    public static readonly IReadOnlyDictionary<string, YearRule> Years = new Dictionary<string, YearRule>
    {
        ["publication"] = YearRule.Publication,
        ["first-filing"] = YearRule.FirstFiling,
        ["first-publication"] = YearRule.FirstPublication,
        ["grant"] = YearRule.Grant,
    };
}
